import type { FolderColor } from '@parley/domain/schema/user'

/** Degrees. Lightness and strength come from the theme, as for a server without a picture. */
export const folderHue: Record<FolderColor, number> = {
  ember: 45,
  rose: 10,
  moss: 140,
  sea: 195,
  sky: 255,
  violet: 310,
}
