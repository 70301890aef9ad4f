/** The libraries that were open lately. */
import { basename } from 'node:path'
import { z } from 'zod'

export const MOST_RECENT = 10

export const RecentLibrary = z.object({ path: z.string().min(1), name: z.string(), openedAt: z.iso.datetime() })
export type RecentLibrary = z.infer<typeof RecentLibrary>

/** The list with this library on top, once. */
export function withRecent(list: readonly RecentLibrary[], path: string, openedAt: string): RecentLibrary[] {
  return [{ path, name: basename(path).replace(/\.matinee$/iu, ''), openedAt }, ...withoutRecent(list, path)].slice(0, MOST_RECENT)
}

/** The list without this library. */
export function withoutRecent(list: readonly RecentLibrary[], path: string): RecentLibrary[] {
  return list.filter((each) => each.path !== path)
}
