/** What the library holds, asked from the command line: what the window says is one thing, what is on the disk another. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FilmAnswer } from '../../src/shared/answers/film'
import { FilmsAnswer } from '../../src/shared/answers/others'
import { newId } from '../../src/main/ids'
import { fold, foldForMatching } from '../../src/main/text/fold'
import { sortTitle } from '../../src/main/text/sortTitle'
import { matinee } from '../support/commandLine'
import { expect, type Home } from './app'
import { madeOnce } from './madeOnce'

/** Runs a command on the library of a home; it has to succeed. */
export async function command(home: Home, words: readonly string[], input: string | Uint8Array = ''): Promise<string> {
  const result = await matinee([...words, '--library', home.library], { input })
  expect(result.code, result.stderr).toBe(0)
  return result.stdout
}

/** Brings film pages in before the window opens. */
export async function fill(home: Home, ...pages: readonly string[]): Promise<void> {
  await madeOnce(home, { pages }, async () => {
    for (const page of pages) await command(home, ['import', '-', '--format', 'page'], page)
  })
}

export async function titlesIn(home: Home): Promise<string[]> {
  return FilmsAnswer.parse(JSON.parse(await command(home, ['films', '--json']))).map(({ title }) => title)
}

export async function filmIn(home: Home, title: string): Promise<FilmAnswer> {
  return FilmAnswer.parse(JSON.parse(await command(home, ['film', title, '--json'])))
}

/** The complete export, as bytes: two are equal when nothing in the library has changed. */
export async function everythingIn(home: Home): Promise<Buffer> {
  const path = join(home.folder, 'everything-asked-for.json')
  await command(home, ['export', '--format', 'json', '--to', path, '--overwrite'])
  return readFileSync(path)
}

const Kept = z.object({
  tables: z.object({
    blob: z.array(z.object({ sha256: z.string(), bytes: z.base64() })),
    source: z.array(z.object({ kind: z.string(), name: z.string().nullable(), media_type: z.string(), encoding: z.string(), sha256: z.string() })),
    revision: z.array(z.object({ subject_kind: z.string(), body: z.string(), reason: z.string() }))
  })
})

/** What came in, to the byte, in the order in which it came; and what texts said before they were changed. */
export async function keptIn(home: Home): Promise<{ sources: { kind: string; name: string | null; mediaType: string; encoding: string; bytes: Buffer }[]; revisions: { kind: string; body: string; reason: string }[] }> {
  const { tables } = Kept.parse(JSON.parse((await everythingIn(home)).toString()))
  const bytesOf = new Map(tables.blob.map(({ sha256, bytes }) => [sha256, Buffer.from(bytes, 'base64')]))
  return {
    sources: tables.source.map(({ kind, name, media_type, encoding, sha256 }) => ({ kind, name, mediaType: media_type, encoding, bytes: bytesOf.get(sha256) ?? Buffer.alloc(0) })),
    revisions: tables.revision.map(({ subject_kind, body, reason }) => ({ kind: subject_kind, body, reason }))
  }
}

const Row = z.record(z.string(), z.unknown())
const Everything = z.looseObject({ tables: z.record(z.string(), z.array(Row)) })

/** Many films at once, as the rows of an export: an empty film of the library is the pattern for all of them. */
export async function fillWall(home: Home, films: readonly { title: string; year: number; rating?: number; isSeen?: boolean }[]): Promise<void> {
  await madeOnce(home, { films }, async () => {
    await command(home, ['review', 'Pattern of a Film (1950)', '--watched', 'unknown'])
    const { tables, ...header } = Everything.parse(JSON.parse((await everythingIn(home)).toString()))
    const known = tables['film'] ?? []
    const pattern = known.find(({ title }) => title === 'Pattern of a Film')
    const rows = films.map(({ title, year, rating = null, isSeen = false }) => ({ ...pattern, id: newId(), title, year, rating, is_seen: isSeen ? 1 : 0, sort_title: sortTitle(title), match_title: foldForMatching(title), folded: fold(title) }))
    const path = join(home.folder, 'many-films.json')
    writeFileSync(path, JSON.stringify({ ...header, tables: { ...tables, film: [...known, ...rows] } }))
    await command(home, ['import', path])
  })
}
