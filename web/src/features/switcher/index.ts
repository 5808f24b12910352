export type { Destination } from './Destination'
export { LazySwitcher } from './LazySwitcher'
export { SwitcherButton } from './SwitcherButton'
export { openSwitcher, toggleSwitcher, useIsSwitcherOpen } from './switcherOpen'
