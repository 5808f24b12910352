export { SettingsPage } from './SettingsPage'
export { useTheme } from './useTheme'
