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

describe('the documents', () => {
  it.each(documents)('%s has only links that lead to a file', (document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|<)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([])
  })

  it('ARCHITECTURE.md names only files and folders that are there', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8')
    const named = [...text.matchAll(/`((?:src|tests|scripts|docs|bench)\/[^`\s]+)`/g)].map((match) => match[1] ?? '')
    const whole = named.filter((path) => !/[<*…]/.test(path)).flatMap(each)
    expect(whole.length).toBeGreaterThan(50)
    expect(whole.filter((path) => !existsSync(path))).toEqual([])
  })

  it('its list for a field of a film leads past every file that has one', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8')
    const list = text.slice(text.indexOf('### Add a field to a film'), text.indexOf('### Add a call'))
    // The recogniser knows the word as a label of film pages, and makes nothing of it.
    const having = inside('src', /\.tsx?$/).filter((path) => !path.includes('recogniser')).filter((path) => /\bdistributor\b/.test(readFileSync(path, 'utf8')))
    expect(having.length).toBeGreaterThan(20)
    const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '')
    expect(having.filter((path) => !new RegExp(`\\b${name(path)}\\b`).test(list))).toEqual([])
  })
})
