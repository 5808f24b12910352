/** Toasts call themselves dialogs too, but they take nothing from the page below. */
const floats =
  ':is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]):not([data-toasts] *)'

/** Whether a dialog or a menu lies over the page, and with it the say over the keyboard. */
export const isSomethingFloating = (): boolean => document.querySelector(floats) !== null
