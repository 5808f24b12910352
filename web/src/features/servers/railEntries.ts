import { asFolderId, asServerId, type FolderId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { FolderColor, Rail } from '@parley/domain/schema/user'

export type RailFolder = {
  readonly id: FolderId
  readonly name: string
  readonly color: FolderColor
  /** At least one. */
  readonly servers: readonly ServerId[]
}
/** What stands in the rail from top to bottom. */
export type RailEntry = ServerId | RailFolder

export const isFolder = (entry: RailEntry): entry is RailFolder => typeof entry !== 'string'

/** One's servers as they were arranged: new ones on top, and no word of those that are gone. */
export function arrangeRail(own: readonly ServerId[], rail: Rail | null | undefined): RailEntry[] {
  const unplaced = new Set(own)
  const entries: (ServerId | (RailFolder & { servers: ServerId[] }))[] = []
  for (const place of rail?.order ?? []) {
    const [folderId, serverId] = partsOf(place)
    if (!unplaced.delete(serverId)) continue
    const folder = folderId && rail?.folders[folderId]
    const open = entries.find((entry) => typeof entry !== 'string' && entry.id === folderId)
    if (!folder) entries.push(serverId)
    else if (typeof open === 'object') open.servers.push(serverId)
    else entries.push({ id: folderId, name: folder.name, color: folder.color, servers: [serverId] })
  }
  return [...unplaced, ...entries]
}

function partsOf(place: string): [FolderId | undefined, ServerId] {
  const slash = place.indexOf('/')
  const folderId = slash === -1 ? undefined : asFolderId(place.slice(0, slash))
  return [folderId, asServerId(place.slice(slash + 1))]
}

export function storedRail(entries: readonly RailEntry[]): Rail {
  const folders = entries.filter(isFolder)
  return {
    schemaVersion,
    order: entries.flatMap((entry) =>
      isFolder(entry) ? entry.servers.map((serverId) => `${entry.id}/${serverId}`) : [entry],
    ),
    folders: Object.fromEntries(folders.map(({ id, name, color }) => [id, { name, color }])),
  }
}
