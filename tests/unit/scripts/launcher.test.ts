import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith } from './load'

const launcher = fileURLToPath(new URL('../../../bin/matinee', import.meta.url))
const isRoot = process.getuid?.() === 0
const sandbox = isRoot ? ['--no-sandbox'] : []
const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...sandbox, '--']

/** A program that prints its arguments, one a line, in Matinee's place. */
function standIn(name: string): string {
  const file = join(folderWith({ [name]: '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 3\n' }), name)
  chmodSync(file, 0o755)
  return file
}

function launch(args: string[], env: NodeJS.ProcessEnv = {}, command = launcher): { status: number | null; given: string[]; said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DISPLAY: ':7', MATINEE_BINARY: standIn('program'), ...env },
  })
  return { status, given: stdout.split('\n').slice(0, -1), said: stderr }
}

describe.skipIf(process.platform === 'win32')('the installed launcher', () => {
  test.each([
    ['a command', ['films', '--json']],
    ['a command with spaces and other scripts', ['film', 'Sight & Sound "傑作"', '*', '-']],
    ['an option', ['--help']],
    ['a command that is new', ['merge-people', '1']],
  ])('hands %s over intact, without a window', (_what, args) => {
    expect(launch(args).given).toEqual([...headless, ...args])
  })

  test.each([
    ['nothing', []],
    ['a path', ['/home/someone/My Library.matinee']],
    ['a file here', ['Library.matinee']],
    ['an address', ['file:///tmp/a.zip']],
  ])('opens the window with %s', (_what, args) => {
    expect(launch(args).given.filter((arg) => arg !== '')).toEqual([...sandbox, ...args])
  })

  test('ends as the program ends', () => {
    expect(launch(['films']).status).toBe(3)
  })

  test('says so where there is no screen for a window, and still runs commands', () => {
    const refused = launch([], { DISPLAY: undefined })
    expect(refused).toMatchObject({ status: 1, given: [] })
    expect(refused.said).toContain('needs a screen')
    expect(launch(['films'], { DISPLAY: undefined }).given).toEqual([...headless, 'films'])
  })

  test('finds the program beside itself when it was started through a link', () => {
    const program = standIn('matinee-bin')
    const copy = join(program, '..', 'matinee')
    spawnSync('cp', [launcher, copy])
    const bin = join(program, '..', 'bin')
    mkdirSync(bin)
    symlinkSync('../matinee', join(bin, 'matinee'))
    expect(launch(['films'], { MATINEE_BINARY: undefined }, join(bin, 'matinee')).given).toEqual([...headless, 'films'])
  })
})
