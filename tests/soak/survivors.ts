/** Conditions of firestore.rules that no test can miss, and why they stand there all the same. */
export const survivors: readonly { about: string; text: string; reason: string }[] = []
