/** What the documents name is there: somebody who follows ARCHITECTURE.md finds every file, and every link leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const inside = (folder: string, ending: RegExp): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name)).map((name) => join(folder, name))
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...inside('docs', /\.md$/)]

/** "a/{b,c}.ts" → "a/b.ts", "a/c.ts". */
function each(path: string): string[] {
  const [all = '', from = '', names = '', to = ''] = /^(.*)\{([^}]+)\}(.*)$/.exec(path) ?? []
  return all === '' ? [path] : names.split(',').map((name) => `${from}${name}${to}`)
}

/** The paths in back-ticks that can be meant for the project: from its top, or the end of one ("editing/store.ts"). */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((word) => /^(?:src|tests|scripts|docs|bench)\/|\.(?:[cm]?[jt]sx?|css)$/.test(word) && !/[<*…]/.test(word))
    .flatMap(each)
    .map((path) => path.replace(/\/$/, ''))
}

const existing = [...readdirSync('.'), ...['src', 'tests', 'scripts', 'docs', 'bench'].flatMap((folder) => inside(folder, /./))].map((path) => `/${path}`)

describe('the documents', () => {
  it.each(documents)('%s has only links that lead to a file', (document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|<)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([])
  })

  it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...inside('docs/architecture', /\.md$/)])('%s names only files and folders that are there', (document) => {
    expect(pathsIn(readFileSync(document, 'utf8')).filter((path) => !existing.some((each) => each.endsWith(`/${path}`)))).toEqual([])
  })

  it('ARCHITECTURE.md is one page that leads to many places', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8')
    expect(text.split('\n').length).toBeLessThan(105)
    expect(pathsIn(text).length).toBeGreaterThan(50)
  })

  it('its list for a field of a film names every file of the source that has one, by its whole path', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8')
    const list = text.slice(text.indexOf('### Add a field to a film'), text.indexOf('### Add a call'))
    const named = pathsIn(list)
    // The recogniser knows the word as a label of film pages, and makes nothing of it.
    const having = inside('src', /\.tsx?$/).filter((path) => !path.includes('recogniser')).filter((path) => /\bdistributor\b/.test(readFileSync(path, 'utf8')))
    expect(having.length).toBeGreaterThan(20)
    expect(having.filter((path) => !named.includes(path))).toEqual([])
  })
})
