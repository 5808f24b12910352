/** Conditions of firestore.rules that no test can miss, and why they stand there all the same. */
export const survivors: readonly { about: string; text: string; reason: string }[] = [
  {
    about: 'users',
    text: 'user.displayName is string',
    reason:
      'Nothing else can be trimmed, so the condition after it fails for anything else. It says what is meant.',
  },
  {
    about: 'messages',
    text: 'text is string',
    reason: 'Lists and maps have a size too, but nothing else can be trimmed. It says what is meant.',
  },
]
