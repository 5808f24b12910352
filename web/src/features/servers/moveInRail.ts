/** What somebody does to their rail: each takes the rail as it is and gives it as it shall be. */
import type { FolderId, ServerId } from '@parley/domain/ids'
import { isFolder, type RailEntry, type RailFolder } from './railEntries'

export type RailId = ServerId | FolderId
export type Drop = { readonly target: RailId; readonly where: 'before' | 'after' | 'into' }
export type NewFolder = Pick<RailFolder, 'id' | 'name' | 'color'>

const idOf = (entry: RailEntry): RailId => (isFolder(entry) ? entry.id : entry)

/** `newFolder` is what a server dropped onto another one makes. */
export function dropInRail(
  entries: readonly RailEntry[],
  moved: RailId,
  { target, where }: Drop,
  newFolder: NewFolder,
): readonly RailEntry[] {
  const entry = find(entries, moved)
  // The target may have gone on another device.
  if (!entry || !find(entries, target) || moved === target) return entries
  const rest = without(entries, moved)
  const isInto = where === 'into' && !isFolder(entry)
  return tidy(isInto ? putInto(rest, entry, target, newFolder) : putBeside(rest, entry, target, where))
}

/** Over its neighbour; out of its folder at the folder's edge. */
export function stepInRail(
  entries: readonly RailEntry[],
  moved: RailId,
  step: 1 | -1,
  newFolder: NewFolder,
): readonly RailEntry[] {
  const where = step === 1 ? 'after' : 'before'
  const folder = folderOf(entries, moved)
  const neighbours: readonly RailId[] = folder ? folder.servers : entries.map(idOf)
  const target = neighbours[neighbours.indexOf(moved) + step] ?? folder?.id
  return target === undefined ? entries : dropInRail(entries, moved, { target, where }, newFolder)
}

/** A server gets a folder of its own, where it stands. */
export const wrapInFolder = (entries: readonly RailEntry[], moved: RailId, folder: NewFolder) =>
  entries.map((entry) => (!isFolder(entry) && entry === moved ? { ...folder, servers: [entry] } : entry))

export const changeFolder = (
  entries: readonly RailEntry[],
  id: FolderId,
  change: Pick<RailFolder, 'name' | 'color'>,
) => entries.map((entry) => (isFolder(entry) && entry.id === id ? { ...entry, ...change } : entry))

export const folderOf = (entries: readonly RailEntry[], id: RailId): RailFolder | undefined =>
  entries.filter(isFolder).find((folder) => folder.servers.some((serverId) => serverId === id))

function find(entries: readonly RailEntry[], id: RailId): RailEntry | undefined {
  return entries.find((entry) => idOf(entry) === id) ?? folderOf(entries, id)?.servers.find((s) => s === id)
}

/** May leave a folder empty: it can still be what something is put beside. */
function without(entries: readonly RailEntry[], id: RailId): readonly RailEntry[] {
  return entries
    .filter((entry) => idOf(entry) !== id)
    .map((entry) =>
      isFolder(entry) ? { ...entry, servers: entry.servers.filter((serverId) => serverId !== id) } : entry,
    )
}

const tidy = (entries: readonly RailEntry[]) =>
  entries.filter((entry) => !isFolder(entry) || entry.servers.length > 0)

function putInto(entries: readonly RailEntry[], moved: ServerId, target: RailId, newFolder: NewFolder) {
  const folderId = folderOf(entries, target)?.id ?? target
  return entries.map((entry): RailEntry => {
    if (idOf(entry) !== folderId) return entry
    return isFolder(entry)
      ? { ...entry, servers: [...entry.servers, moved] }
      : { ...newFolder, servers: [entry, moved] }
  })
}

/** A server also inside the target's folder; a folder beside it, for folders hold no folders. */
function putBeside(
  entries: readonly RailEntry[],
  moved: RailEntry,
  target: RailId,
  where: Drop['where'],
): readonly RailEntry[] {
  const folder = folderOf(entries, target)
  if (!folder) return insert(entries, moved, (entry) => idOf(entry) === target, where)
  if (isFolder(moved)) return insert(entries, moved, (entry) => entry === folder, where)
  const servers = insert(folder.servers, moved, (serverId) => serverId === target, where)
  return entries.map((entry) => (entry === folder ? { ...folder, servers } : entry))
}

function insert<T>(list: readonly T[], item: T, isTarget: (each: T) => boolean, where: Drop['where']): T[] {
  const at = list.findIndex(isTarget) + (where === 'before' ? 0 : 1)
  return [...list.slice(0, at), item, ...list.slice(at)]
}
