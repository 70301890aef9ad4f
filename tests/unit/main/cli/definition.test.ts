/** The definition, the parser, the commands behind it and --help say the same. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { asked, usageFor } from '../../../../src/main/cli/ask'
import { COMMANDS, COMMON_OPTIONS, GLOBAL_OPTIONS, optionsOf, PROGRAM, WINDOW_WORDS } from '../../../../src/main/cli/definition'
import type { CommandDefinition, OptionDefinition, ValueDefinition } from '../../../../src/main/cli/definition/types'
import { HANDLERS } from '../../../../src/main/cli/handlers'
import type * as Usage from '../../../../src/main/cli/usage'
import { read, UsageError } from '../../../../src/main/cli/usage'
import { askedBy } from '../../../../src/main/opening/asked'
import packageFile from '../../../../package.json'
import { aLibrary } from '../../../support/library'

const folder = mkdtempSync(join(tmpdir(), 'matinee-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Which options a handler looked at since this was emptied. */
const looked = new Set<string>()

vi.mock('../../../../src/main/cli/usage', async (original) => {
  const usage = await original<typeof Usage>()
  const watched: typeof usage.read = (command, words) => {
    const result = usage.read(command, words)
    return { ...result, values: new Proxy(result.values, { get: (values, name, self) => (looked.add(String(name)), Reflect.get(values, name, self)) }) }
  }
  return { ...usage, read: watched }
})

const commands: [string, CommandDefinition][] = Object.entries(COMMANDS)

function valueFor(value: ValueDefinition): string {
  return value.kind === 'choice' ? (value.choices[0] ?? '') : 'a value'
}

function wordsFor(name: string, option: OptionDefinition): string[] {
  return option.type === 'boolean' ? [`--${name}`] : [`--${name}`, valueFor(option.value)]
}

/** Words as a shell cuts them, as far as our examples need it. */
function cut(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

function complaint(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'nothing was wrong'
}

const HANDLED: [name: keyof typeof HANDLERS, least: string[]][] = [
  ['import', [join(folder, 'missing.html')]],
  ['export', ['--format', 'json', '--to', join(folder, 'a.json')]],
  ['films', []],
  ['film', ['Interview']],
  ['search', ['harbour']],
  ['review', ['Interview']]
]

describe.each(commands)('matinee %s', (name, command) => {
  const options = Object.entries(optionsOf(command))

  test('reads every option that is defined', () => {
    for (const [option, definition] of options) {
      expect(read(command, wordsFor(option, definition)).values).toMatchObject({ [option]: definition.type === 'boolean' ? true : valueFor(definition.value) })
    }
  })

  test('is explained in lines of eighty columns, with every option and choice', () => {
    const answer = asked([name, '--help'], '1.0.0')
    const text = answer.kind === 'text' ? answer.text : ''
    expect(asked(['help', name], '1.0.0')).toEqual(answer)
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const [option, definition] of options) {
      expect(text).toContain(`--${option}`)
      if (definition.type === 'string' && definition.value.kind === 'choice') for (const choice of definition.value.choices) expect(text).toContain(choice)
    }
  })

  test('names only options that exist in its ways to ask and its text', () => {
    const said = [...command.forms, ...command.description, ...options.map(([, { summary }]) => summary)].join(' ').matchAll(/--([a-z-]+)/gu)
    for (const [, option] of said) expect(Object.keys(optionsOf(command))).toContain(option)
  })

  test('understands its own examples', () => {
    for (const { line } of command.examples) {
      const [program, ...words] = cut(line)
      expect(program).toBe('matinee')
      expect(() => asked(words, '1.0.0')).not.toThrow()
    }
  })
})

describe('the commands that work on a library', () => {
  test.each(HANDLED)('%s has every option of its definition in hand', async (name, least) => {
    looked.clear()
    const definition: CommandDefinition = COMMANDS[name]
    const library = await aLibrary()
    onTestFinished(() => library.close())
    // Some options are read only when the command runs; how that ends is other tests' matter.
    for (const words of name === 'import' ? [least, ['--undo', 'x']] : [least]) {
      const command = HANDLERS[name](words)
      await Promise.resolve().then(() => command.run(library.open)).catch(() => undefined)
    }
    expect(Object.keys(optionsOf(definition)).filter((option) => option !== 'help' && !looked.has(option))).toEqual([])
  })

  test.each(HANDLED)('%s takes every choice that is offered and refuses others', (name, least) => {
    const definition: CommandDefinition = COMMANDS[name]
    for (const [option, { type, ...rest }] of Object.entries(optionsOf(definition))) {
      if (type === 'boolean' || !('value' in rest) || rest.value.kind !== 'choice') continue
      for (const choice of rest.value.choices) expect(() => HANDLERS[name]([...least, `--${option}`, choice])).not.toThrow()
      expect(() => HANDLERS[name]([...least, `--${option}`, 'no-such-choice'])).toThrow(UsageError)
    }
  })
})

describe('matinee by itself', () => {
  test('is explained in lines of eighty columns, with every command and window word', () => {
    const { text } = Object.assign({ text: '' }, asked(['--help'], '1.0.0'))
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const [name, { summary }] of commands) expect(text.replaceAll(/\s+/gu, ' ')).toContain(`${name} ${summary}`.replaceAll(/\s+/gu, ' '))
    for (const name of [...Object.keys(COMMON_OPTIONS), ...Object.keys(GLOBAL_OPTIONS)]) expect(text).toContain(`--${name}`)
    for (const { word } of WINDOW_WORDS) expect(text).toContain(word)
    for (const words of [['-h'], ['help'], ['--json', '--help']]) expect(asked(words, '1.0.0')).toEqual({ kind: 'text', text })
    expect(asked(['--version'], '1.2.3')).toEqual({ kind: 'text', text: '1.2.3\n' })
  })

  test('names for the window what the window understands', () => {
    const said = WINDOW_WORDS.map(({ word }) => word.replace('ID', '0198d2c4-5b1e-7c3a-9d55-0a4b1c2d3e4f').replace('FILE…', 'page.html'))
    expect(said.map((word) => askedBy([word], '/home/nora').asks.map(({ kind }) => kind))).toEqual([['command'], ['command'], ['film'], ['library'], ['files']])
  })

  test('is described as in the package', () => {
    expect(PROGRAM.summary).toBe(packageFile.description)
  })
})

describe('words that are wrong', () => {
  test.each([
    [['exprot'], 'There is no command "exprot". Did you mean export?'],
    [['fly'], 'There is no command "fly".'],
    [['help', 'reviw'], 'There is no command "reviw". Did you mean review?'],
    [['export', '--without-poster'], 'There is no option --without-poster. Did you mean --without-posters?'],
    [['export', '--no-posters'], 'There is no option --no-posters. Did you mean --without-posters?'],
    [['export', '--fromat=json'], 'There is no option --fromat. Did you mean --format?'],
    [['export', '-overwrite'], 'There is no option -overwrite. Did you mean --overwrite?'],
    [['films', '--rating', '4'], 'There is no option --rating here; it belongs to "matinee review".'],
    [['films', '--sideways'], 'There is no option --sideways.'],
    [['films', '--constructor'], 'There is no option --constructor.'],
    [['export', '--to'], '--to needs a value: --to PATH.'],
    [['review', 'X', '--text', '--like'], '--text needs a value: --text FILE. One that begins with a hyphen is written --text=--like.'],
    [['films', '--json=yes'], '--json takes no value.'],
    [['--versoin'], 'There is no option --versoin. Did you mean --version?'],
    [['--library', 'x', 'films'], '--library stands behind a command: matinee films --library.'],
    [['--search'], '--search opens the window, which a command cannot do.']
  ])('%j: %s', (words, sentence) => {
    expect(complaint(() => asked(words, '1.0.0'))).toBe(sentence)
  })

  test('are followed by how that command is asked', () => {
    expect(usageFor(['export', '--to'])).toBe('Usage: matinee export --format FORMAT --to PATH [OPTION…]\n\nmatinee export --help says more.\n')
    expect(usageFor(['fly'])).toContain('Usage: matinee COMMAND')
  })

  test('behind -- are no options', () => {
    expect(asked(['film', '--', '--help'], '1.0.0').kind).toBe('command')
    expect(read(COMMANDS.film, ['--', '-30-']).positionals).toEqual(['-30-'])
    expect(read(COMMANDS.import, ['-']).positionals).toEqual(['-'])
    expect(read(COMMANDS.review, ['X', '--text', '-']).values.text).toBe('-')
  })
})
