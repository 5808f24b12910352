/** Whether ⌘ stands where others have Ctrl. */
export const isAppleKeyboard = /Mac|iPhone|iPad/.test(navigator.platform)
