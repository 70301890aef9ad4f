import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedBy, comesFromLink, filmOf, wordsGiven } from '../../../../src/main/opening/asked'

const FILM = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const HOME = resolve('/home/somebody')
const asks = (...words: string[]) => askedBy(words, HOME).asks

test('a library, a film, a thing to do, files: each by its word, and the library first', () => {
  expect(asks()).toEqual([])
  expect(asks('Films.matinee')).toEqual([{ kind: 'library', path: resolve(HOME, 'Films.matinee') }])
  expect(asks('/else/where/OLD.MATINEE')).toEqual([{ kind: 'library', path: '/else/where/OLD.MATINEE' }])
  expect(asks(`matinee://film/${FILM}`)).toEqual([{ kind: 'film', film: FILM }])
  expect(asks(`MATINEE://Film/${FILM.toUpperCase()}/`)).toEqual([{ kind: 'film', film: FILM }])
  expect(asks('--new-entry')).toEqual([{ kind: 'command', command: 'new-entry' }])
  expect(asks('--search')).toEqual([{ kind: 'command', command: 'search' }])
  expect(asks('diary.csv', '/tmp/export.zip')).toEqual([{ kind: 'files', paths: [resolve(HOME, 'diary.csv'), '/tmp/export.zip'] }])
  expect(asks('a.csv', 'b.matinee', `matinee://film/${FILM}`).map(({ kind }) => kind)).toEqual(['library', 'film', 'files'])
})

test('files come as addresses, too, from this computer only', () => {
  expect(asks('file:///home/somebody/My%20films.matinee')).toEqual([{ kind: 'library', path: '/home/somebody/My films.matinee' }])
  for (const word of ['file://elsewhere/x.matinee', 'file:///%00.matinee', 'file:///%zz', 'file://', 'smb://host/x.csv', 'https://example.invalid/x.matinee']) {
    expect(asks(word).filter(({ kind }) => kind === 'library'), word).toEqual([])
  }
})

test('a link is the id of a film or nothing, and what it was is not said', () => {
  const bad = [
    'matinee:', 'matinee://', 'matinee://film', 'matinee://film/', `matinee://films/${FILM}`, `matinee://film/${FILM}/x`, `matinee://film/${FILM}?do=delete`, `matinee://film/${FILM}#x`,
    `matinee://film/../${FILM}`, `matinee://film/%2e%2e/${FILM}`, `matinee://film/${FILM}%00`, `matinee://film//${FILM}`, `matinee://user@film/${FILM}`, `matinee:film/${FILM}`,
    `matinee://film/${FILM} --new-entry`, `matinee://film/${FILM}\n`, 'matinee://film/----------------------------------', 'matinee://import/etc/passwd.matinee', 'matinee:///home/somebody/x.matinee'
  ]
  for (const link of bad) expect(askedBy([link], HOME), link).toEqual({ asks: [], ignored: ['link'] })
  expect(filmOf(` matinee://film/${FILM}`)).toBeNull()
})

test('switches of Electron and Chromium, and words for nobody, ask for nothing', () => {
  expect(asks('--no-sandbox', '--inspect=0', '-psn_0_12345', '', '--new-entry=1', '--allow-file-access-from-files', '-x.matinee')).toEqual([])
  expect(askedBy(['a.matinee', 'b.matinee', './a.matinee'], HOME)).toEqual({ asks: [{ kind: 'library', path: resolve(HOME, 'a.matinee') }], ignored: ['second library'] })
})

test('whatever the words are, a film has an id, a path is whole, and a link names no file', () => {
  const piece = fc.constantFrom('matinee://film/', FILM, 'matinee:', 'file://', '--', '-', '--new-entry', '--search', '.matinee', '/', '\\', '..', '%', '%2f', '%00', '\0', ' ', '"', 'C:', 'é', '\u202e', '?', '#')
  const word = fc.oneof(fc.string(), fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join('')))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      for (const ask of askedBy(words, HOME).asks) {
        if (ask.kind === 'film') expect(ask.film).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
        const paths = ask.kind === 'library' ? [ask.path] : ask.kind === 'files' ? ask.paths : []
        for (const path of paths) {
          expect(resolve(path) === path || path.startsWith('/')).toBe(true)
          expect(path).not.toContain('\0')
        }
      }
      const [first = '', ...others] = words
      expect(askedBy([`matinee:${first}`, ...others], HOME).asks.every(({ kind }) => kind === 'film')).toBe(true)
    }),
    { numRuns: 5_000 }
  )
})

test('a link that brings words of its own starts no command', () => {
  expect(comesFromLink(['/opt/matinee', `matinee://film/${FILM}`, '--', 'import', 'x.csv'])).toBe(true)
  // The command line may search for such a word.
  expect(comesFromLink(['/opt/matinee', '--no-sandbox', '--', 'search', 'matinee://x'])).toBe(false)
  expect(asks(`matinee://film/${FILM}`, 'a.csv', 'b.matinee', '--new-entry')).toEqual([{ kind: 'film', film: FILM }])
})

test('in a checkout the project’s folder comes first, in a package nothing does', () => {
  expect(wordsGiven(['matinee', '--search'], true)).toEqual(['--search'])
  expect(wordsGiven(['electron', '--no-sandbox', '.', 'x.matinee'], false)).toEqual(['x.matinee'])
  expect(wordsGiven(['electron', '-r', 'loader.js', '.', 'x.matinee'], false)).toEqual(['x.matinee'])
})
