/** At the caret or in place of what is selected, as if it had been typed. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- The only way that the browser's Undo takes back.
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
