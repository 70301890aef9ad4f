/** What is made of the definition: the manual page, what shells complete, the document. As a package gets it, without a display. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COMMANDS, COMMON_OPTIONS, GLOBAL_OPTIONS, optionsOf, PROGRAM, WINDOW_WORDS } from '../../../../src/main/cli/definition'
import type { CommandDefinition } from '../../../../src/main/cli/definition/types'
import { loadScript } from '../../scripts/load'

const project = resolve(import.meta.dirname, '../../../..')
const folder = mkdtempSync(join(tmpdir(), 'matinee-cli-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
execFileSync(process.execPath, [join(project, 'scripts/cli-docs.mjs'), folder], { env: { ...environment, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'ignore', 'inherit'] })

const page = join(folder, 'matinee.1')
const bash = join(folder, 'completions/matinee.bash')
const zsh = join(folder, 'completions/_matinee')
const fish = join(folder, 'completions/matinee.fish')
const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const commands: [string, CommandDefinition][] = Object.entries(COMMANDS)

/** Somewhere to stand, with a file, a library and a folder in it. */
const here = join(folder, 'here')
mkdirSync(join(here, 'notes'), { recursive: true })
const files = ['My films.matinee', 'page.html', '$HOME *.csv']
for (const name of files) writeFileSync(join(here, name), '')
const everyFile = [...files, 'notes'].toSorted()

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _matinee; [ ${#COMPREPLY[@]} -eq 0 ] || printf "%s\\n" "${COMPREPLY[@]}"'
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', bash, 'matinee', ...words], { cwd: here, encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout.split('\n').filter((line) => line !== '').toSorted()
}

/** The ways to type the options of a command, as they are defined. */
function typed(command: CommandDefinition): string[] {
  return Object.entries(optionsOf(command)).flatMap(([name, option]) => (option.type === 'boolean' && option.short !== undefined ? [`--${name}`, `-${option.short}`] : [`--${name}`])).toSorted()
}

describe('bash completes', () => {
  test('the options of export, and of every other command, and no others', () => {
    expect(offered('export', '--')).toContain('--without-posters')
    for (const [name, command] of commands) expect(offered(name, '-')).toEqual(typed(command))
  })

  test('commands and files at first, and there the options of the program and the window', () => {
    expect(offered('')).toEqual([...Object.keys(COMMANDS), ...everyFile].toSorted())
    expect(offered('My films.matinee', 'p')).toEqual(['page.html'])
    expect(offered('--search', 'M')).toEqual(['My films.matinee'])
    expect(offered('ex')).toEqual(['export'])
    expect(offered('--')).toEqual(['--help', '--new-entry', '--search', '--version'])
    expect(offered('help', 'fi')).toEqual(['film', 'films'])
  })

  test('what can stand behind an option, with a space or an equals sign before it', () => {
    const { value } = COMMANDS.export.options.format
    expect(offered('export', '--format', '')).toEqual([...value.choices].toSorted())
    expect(offered('export', '--json', '--format', '=', 'h')).toEqual(['html'])
    expect(offered('export', '--format', '=')).toEqual([...value.choices].toSorted())
    expect(offered('review', 'Interview', '--rating', '4')).toEqual(['4', '4.5'])
  })

  test('files where one is meant, and nothing where nobody can know', () => {
    expect(offered('import', '')).toEqual(everyFile)
    expect(offered('review', 'Interview', '--text', 'p')).toEqual(['page.html'])
    expect(offered('films', '--library', '')).toEqual(['My films.matinee', 'notes'])
    for (const words of [['search', ''], ['film', ''], ['export', '--film', ''], ['review', 'X', '--tags', '']]) expect(offered(...words)).toEqual([])
  })

  test('nothing behind --', () => {
    for (const words of [['film', '--', '-'], ['film', '--', ''], ['import', '--', '']]) expect(offered(...words)).toEqual([])
  })
})

describe('zsh', () => {
  test.skipIf(!has('zsh'))('can read what is written for it', () => {
    expect(spawnSync('zsh', ['-n', zsh], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  test('is told every option of every command, with files and choices', () => {
    const text = readFileSync(zsh, 'utf8')
    expect(text.startsWith('#compdef matinee\n')).toBe(true)
    for (const [name, command] of commands) {
      const part = text.split(`        ${name})\n`)[1]?.split(';;')[0] ?? ''
      expect([...part.matchAll(/(?<=[')])--?[a-z][a-z-]*(?==?\[)/gu)].map(([option]) => option).toSorted()).toEqual(typed(command))
    }
    expect(text).toContain(`:FORMAT:(${COMMANDS.export.options.format.value.choices.join(' ')})'`)
  })
})

describe('fish', () => {
  test.skipIf(!has('fish'))('offers the options of export', () => {
    expect(spawnSync('fish', ['-n', fish], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    const said = (line: string): string[] => execFileSync('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', fish, line], { cwd: here, encoding: 'utf8' }).split('\n').map((each) => each.split('\t')[0] ?? '').filter((each) => each !== '')
    expect(said('matinee export --').toSorted()).toEqual(typed(COMMANDS.export).filter((option) => option.startsWith('--')))
    expect(said('matinee export --format h')).toEqual(['html'])
    expect(said('matinee film -- -')).toEqual([])
  })

  test('is told every option of every command', () => {
    const lines = readFileSync(fish, 'utf8').split('\n')
    for (const [name, command] of commands) {
      const own = lines.filter((line) => line.includes(`'__matinee_in ${name}'`)).flatMap((line) => /-l ([a-z-]+)/u.exec(line)?.[1] ?? [])
      expect(own).toEqual(Object.keys(optionsOf(command)))
    }
  })
})

describe('the manual page', () => {
  const source = readFileSync(page, 'utf8')

  test('has its sections in the usual order', () => {
    expect([...source.matchAll(/^\.SH (.+)$/gmu)].map(([, name]) => name)).toEqual(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'EXAMPLES', 'FILES', 'EXIT STATUS'])
    expect([...source.matchAll(/^\.SS matinee (.+)$/gmu)].map(([, name]) => name)).toEqual(Object.keys(COMMANDS))
  })

  test('has no sign that roff would take for another one', () => {
    expect(source).toMatch(/^[\n -~]+$/u)
    expect([...source.matchAll(/^[.'].*$/gmu)].map(([line]) => line).filter((line) => !/^\.(\\"|TH|SH|SS|PP|TP|br|nf|fi|RS|RE)( |$)/u.test(line))).toEqual([])
    expect(source.split('\n').filter((line) => !line.startsWith('.\\"') && /(^|[\s"(B%])-/u.test(line))).toEqual([])
  })

  test.skipIf(!has('man'))('is shown without a warning, with every option to be copied', () => {
    const shown = spawnSync('man', ['--warnings', '-l', page], { encoding: 'utf8', env: { ...environment, LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANPAGER: 'cat', MANROFFOPT: '-c' } })
    expect({ status: shown.status, stderr: shown.stderr }).toEqual({ status: 0, stderr: '' })
    const text = shown.stdout.replaceAll(/.[\b]/gu, '')
    for (const options of [...commands.map(([, command]) => command.options), COMMON_OPTIONS, GLOBAL_OPTIONS]) for (const name of Object.keys(options)) expect(text).toContain(`--${name}`)
    for (const { word } of WINDOW_WORDS) expect(text).toContain(word.replace('…', '...'))
    for (const { line } of commands.flatMap(([, command]) => command.examples)) expect(text).toContain(line)
    for (const { path } of PROGRAM.files) expect(text).toContain(path)
  })
})

test('docs/command-line.md is what the definition says', async () => {
  const { commandLineDocument } = await loadScript<{ commandLineDocument: (line: object) => string }>('cli-docs/markdown.mjs')
  const line = { program: PROGRAM, commands, common: COMMON_OPTIONS, global: GLOBAL_OPTIONS, windowWords: WINDOW_WORDS }
  expect(readFileSync(join(project, 'docs/command-line.md'), 'utf8'), 'Write it anew: node scripts/cli-docs.mjs --document').toBe(commandLineDocument(line))
})
