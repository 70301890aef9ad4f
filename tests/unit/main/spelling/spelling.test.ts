/** Dictionaries of this computer and of the person's own, in the encodings they come in; words taught; processes that end. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDictionary } from '../../../../src/main/spelling/adding'
import { dictionaryFor, dictionaryName, findDictionaries, systemFolders } from '../../../../src/main/spelling/dictionaries'
import { LearntWords } from '../../../../src/main/spelling/learntWords'
import { FromSpeller, ToSpeller } from '../../../../src/main/spelling/protocol'
import { Speller } from '../../../../src/main/spelling/speller'
import { Spelling } from '../../../../src/main/spelling/spelling'
import type { WorkerProcess } from '../../../../src/main/worker/forkWorker'

const require = createRequire(import.meta.url)
const english = dirname(require.resolve('dictionary-en'))
const wasm = readFileSync(join(dirname(require.resolve('hunspell-wasm')), '../wasm/hunspell.wasm'))

let folder: string
let own: string
let system: string
let learnt: LearntWords
let chosen: string[] | null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-spelling-'))
  own = join(folder, 'dictionaries')
  system = join(folder, 'hunspell')
  mkdirSync(system)
  learnt = new LearntWords(join(folder, 'learnt-words.txt'))
  chosen = null
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function installEnglish(id = 'en_GB', into = system): void {
  copyFileSync(join(english, 'index.aff'), join(into, `${id}.aff`))
  copyFileSync(join(english, 'index.dic'), join(into, `${id}.dic`))
}

/** In one byte a letter, with a flag that is not ASCII. */
function installLatin(id: string, header: string, into = system): void {
  writeFileSync(join(into, `${id}.aff`), Buffer.from(`${header}SFX é Y 1\nSFX é 0 s .\n`, 'latin1'))
  writeFileSync(join(into, `${id}.dic`), Buffer.from('3\nétoilé/é\nnaïf\nGroße\n', 'latin1'))
}

/** The speller as its process runs it, without a process. `fails`: what ends it. */
function inProcess(fails: (message: ToSpeller) => boolean = () => false): { fork: () => WorkerProcess; forks: () => number } {
  let forks = 0
  return {
    forks: () => forks,
    fork: () => {
      forks += 1
      const speller = new Speller(wasm)
      let hear: (message: unknown) => void = () => undefined
      let exit: () => void = () => undefined
      let last = Promise.resolve()
      let isOver = false
      const answer = async (message: ToSpeller): Promise<string[] | null> => {
        if (message.kind === 'check') return speller.unknown(message.words)
        if (message.kind === 'suggest') return speller.suggestions(message.word)
        return speller.load(message.dictionary).then(() => [], () => null)
      }
      return {
        send: (raw) => {
          const message = ToSpeller.parse(raw)
          last = last.then(async () => {
            if (isOver) return
            if (fails(message)) {
              isOver = true
              exit()
            } else hear(FromSpeller.parse({ ask: message.ask, words: await answer(message) }))
          })
        },
        end: () => (isOver = true),
        onMessage: (listener) => (hear = listener),
        onExit: (listener) => (exit = listener)
      }
    }
  }
}

function spelling(fork: () => WorkerProcess = inProcess().fork, locale = 'en-GB'): Spelling {
  return new Spelling({ own, folders: [system], learnt, chosen: () => chosen, choose: (ids) => (chosen = ids), locale: () => locale, fork })
}

describe('which dictionaries there are', () => {
  test('whole pairs count, an own one stands before the same of the system', async () => {
    installEnglish()
    mkdirSync(own)
    installLatin('fr_FR', 'SET ISO8859-1\n', own)
    installLatin('fr_FR', 'SET ISO8859-1\n')
    writeFileSync(join(system, 'hyph_de.dic'), 'half a pair')
    const found = await findDictionaries(own, [system, join(folder, 'nowhere')])
    expect(found.map(({ id, isOwn }) => [id, isOwn])).toEqual([['en_GB', false], ['fr_FR', true]])
    expect(systemFolders('win32')).toEqual([])
  })

  test('they are called by their language', () => {
    expect(['en_GB', 'de_DE_frami', 'fr', 'en-AU', 'mywords', '', 'index'].map(dictionaryName)).toEqual([
      'British English', 'German (Germany) (frami)', 'French', 'Australian English', 'mywords', '', 'index'
    ])
  })

  test('the one for a locale: its country first, then its language', () => {
    const have = (...ids: string[]) => ids.map((id) => ({ id, affixes: '', words: '', isOwn: false }))
    expect(dictionaryFor('en-GB', have('en', 'en_GB', 'en_US'))).toBe('en_GB')
    expect(dictionaryFor('en-NZ', have('de_DE', 'en', 'en_GB'))).toBe('en')
    expect(dictionaryFor('de-AT', have('de_DE_frami', 'en_GB'))).toBe('de_DE_frami')
    expect(dictionaryFor('ja-JP', have('de_DE', 'en_GB'))).toBeNull()
  })
})

describe('checking', () => {
  test('wrong words are told apart and something is suggested; learnt words are right in their other forms too', async () => {
    installEnglish()
    const checking = spelling()
    expect(await checking.unknown(['color', 'definately', "doesn’t", 'Buscemi', 'house'])).toEqual(['definately', 'Buscemi'])
    expect(await checking.suggestions('definately')).toContain('definitely')
    expect((await checking.suggestions('does’nt'))[0]).toContain('’')
    learnt.learn('Buscemi')
    learnt.learn('gaffer')
    expect(await checking.unknown(['Buscemi', 'Buscemi’s', 'BUSCEMI', 'buscemi', 'Gaffer'])).toEqual(['buscemi'])
    expect(new LearntWords(join(folder, 'learnt-words.txt')).all()).toEqual(['Buscemi', 'gaffer'])
    expect(readFileSync(join(folder, 'learnt-words.txt'), 'utf8')).toBe('Buscemi\ngaffer\n')
    learnt.forget('Buscemi')
    expect(await checking.unknown(['Buscemi'])).toEqual(['Buscemi'])
    checking.stop()
  })

  test.each([['says so', 'SET ISO8859-1\n'], ['says nothing', '']])('a dictionary of one byte a letter that %s', async (_, header) => {
    installLatin('fr_FR', header)
    const checking = spelling(undefined, 'fr-FR')
    expect(await checking.unknown(['étoilé', 'étoilés', 'naïf', 'naif', 'Große', 'etoile', '映画'])).toEqual(['naif', 'etoile', '映画'])
    expect(await checking.suggestions('naif')).toContain('naïf')
  })

  test('several languages at once: a word is right that one of them knows; none chosen checks nothing', async () => {
    installEnglish()
    installLatin('fr_FR', '')
    const checking = spelling()
    chosen = ['en_GB', 'fr_FR']
    expect(await checking.unknown(['color', 'étoilé', 'wrongg'])).toEqual(['wrongg'])
    chosen = ['fr_FR']
    expect(await checking.unknown(['house', 'étoilé'])).toEqual(['house'])
    chosen = []
    expect(await checking.unknown(['wrongg'])).toEqual([])
    expect((await checking.state()).languages).toEqual([])
  })

  test('no process is started before there is a word to check', async () => {
    installEnglish()
    const { fork, forks } = inProcess()
    const checking = spelling(fork)
    await checking.state()
    expect(forks()).toBe(0)
    await Promise.all([checking.unknown(['one']), checking.unknown(['two'])])
    expect(forks()).toBe(1)
  })
})

describe('bad input', () => {
  test.each([
    ['bytes that are no text', Buffer.from([0, 1, 2, 255])],
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!DOCTYPE html>')]
  ])('a dictionary of %s switches off only itself', async (_, words) => {
    installEnglish()
    writeFileSync(join(system, 'xx.aff'), 'SET UTF-8\n')
    writeFileSync(join(system, 'xx.dic'), words)
    chosen = ['en_GB', 'xx']
    const checking = spelling()
    expect(await checking.unknown(['house', 'wrongg'])).toEqual(['wrongg'])
    const { dictionaries, trouble } = await checking.state()
    expect(dictionaries.map(({ id, problem }) => [id, problem === null])).toEqual([['en_GB', true], ['xx', false]])
    expect(trouble).toBeNull()
  })

  test('a dictionary that ends the process is left out from then on', async () => {
    installEnglish()
    installLatin('xx', '')
    chosen = ['en_GB', 'xx']
    const checking = spelling(inProcess((message) => message.kind === 'load' && message.dictionary.id === 'xx').fork)
    expect(await checking.unknown(['wrongg'])).toEqual(['wrongg'])
    expect((await checking.state()).dictionaries.find(({ id }) => id === 'xx')?.problem).toContain('cannot be read')
  })

  test('a process that ends is started once more; when it ends again, checking is off and says so', async () => {
    installEnglish()
    const { fork, forks } = inProcess((message) => message.kind === 'check')
    const checking = spelling(fork)
    expect(await checking.unknown(['wrongg'])).toEqual([])
    expect(await checking.unknown(['wrongg'])).toEqual([])
    expect(forks()).toBe(2)
    expect((await checking.state()).trouble).toContain('off until Matinee starts again')
  })
})

describe('adding and removing', () => {
  test('either half brings its other along; it is taken into use, and can be taken away again', async () => {
    const download = join(folder, 'Downloads')
    mkdirSync(download)
    installEnglish('en_AU', download)
    const checking = spelling()
    expect(await checking.add([join(download, 'en_AU.aff')])).toEqual({ id: 'en_AU', name: 'Australian English', isOwn: true, problem: null })
    expect(chosen).toEqual(['en_AU'])
    expect(await checking.unknown(['wrongg'])).toEqual(['wrongg'])
    await checking.remove('en_AU')
    expect(await checking.state()).toMatchObject({ dictionaries: [], languages: [] })
    expect(existsSync(join(own, 'en_AU.dic'))).toBe(false)
  })

  test('half a pair, something else and nonsense are refused in a sentence, and nothing is kept', async () => {
    writeFileSync(join(folder, 'half.dic'), '1\nword\n')
    writeFileSync(join(folder, 'page.html'), 'no')
    writeFileSync(join(folder, 'bad.aff'), 'SET nothing-at-all\n')
    writeFileSync(join(folder, 'bad.dic'), '1\nword\n')
    await expect(addDictionary(own, [join(folder, 'half.dic')])).rejects.toThrow('the .aff file that belongs to “half.dic” is not beside it')
    await expect(addDictionary(own, [join(folder, 'page.html')])).rejects.toThrow('neither .dic nor .aff')
    await expect(addDictionary(own, [join(folder, 'bad.dic')])).rejects.toThrow('cannot be read as a dictionary')
    expect(existsSync(own)).toBe(false)
  })

  test('one of the computer stays', async () => {
    installEnglish()
    await expect(spelling().remove('en_GB')).rejects.toThrow('belongs to the computer')
  })
})
