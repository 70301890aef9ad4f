/** The package on a bare Debian: what it brings, what it promises the shell and the desktop. */
import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FERRY } from '../e2e/pages'
import { deb, did, inside, PersonsHome, Session } from './inside'

const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const version = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))).version

test('apt installs it with everything it needs', async () => {
  await did('root', ['apt-get', 'update'])
  await did('root', ['apt-get', 'install', '-y', '--no-install-recommends', deb()])
  expect(await did('root', ['dpkg-query', '-W', '-f', '${Version} ${db:Status-Abbrev}', 'matinee'])).toBe(`${version} ii `)
  const libraries = await did('root', ['sh', '-c', 'find /opt/Matinee -name "*.node" -o -name "*.so*" -o -name matinee-bin | xargs ldd 2>&1'])
  expect(libraries).toContain('libgtk-3.so.0')
  expect(libraries).not.toContain('not found')
})

test('nobody but root can change it, and none of it runs with root’s rights', async () => {
  expect(await did('root', ['find', '/opt/Matinee', '/usr/bin/matinee', '-not', '-type', 'l', '-perm', '/6022'])).toBe('')
  expect(await did('root', ['find', '/opt/Matinee', '/usr/bin/matinee', '-not', '-user', 'root'])).toBe('')
})

test('it holds no tests, no sources and no source maps', async () => {
  expect(await did('root', ['sh', '-c', 'find /opt/Matinee -name "*.map" -o -name "*.ts" -o -name "*.tsx" -o -name default_app.asar'])).toBe('')
  const asar = await did('root', ['sh', '-c', 'grep -c "sourceMappingURL=data:" /opt/Matinee/resources/app.asar || true'])
  expect(asar.trim()).toBe('0')
})

test('the window opens on a system with nothing else on it, in its sandbox', async () => {
  const { app, page } = await new PersonsHome().start()
  await expect(page.getByRole('heading', { level: 1, name: 'What did you see?' })).toBeVisible()
  expect(await app.evaluate(({ app: running }) => [running.isPackaged, running.getVersion(), running.getAppPath()])).toEqual([true, version, '/opt/Matinee/resources/app.asar'])
  expect(await app.evaluate(({ app: running }) => running.commandLine.hasSwitch('no-sandbox'))).toBe(false)
  await app.close()
})

test('the command is on the path and answers without a display, to a person and to root', async () => {
  const home = new PersonsHome()
  expect((await home.matinee('--version')).trim()).toBe(version)
  expect(await home.matinee('--help')).toContain('matinee COMMAND [ARGUMENT…] [OPTION…]')
  await home.matinee('import', home.write('page.txt', FERRY), '--format', 'page')
  expect(JSON.parse(await home.matinee('films', '--json'))).toMatchObject([{ title: 'The Salt Ferry', year: 2002 }])
  expect(await did('root', ['matinee', 'films', '--library', home.library])).toContain('The Salt Ferry')
  const wrong = await inside('person', ['matinee', 'flims'], home.env)
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('films')
  const foreign = join(home.folder, 'of-root.csv')
  writeFileSync(foreign, 'Title,Year\nLocal Hero,1983\n', { mode: 0o600 })
  expect(await inside('person', ['matinee', 'import', foreign], home.env)).toMatchObject({ code: 1, stderr: expect.stringContaining('“of-root.csv” belongs to somebody else and may not be read by you. Nothing was changed.') })
  expect(await inside('person', ['matinee'], home.env)).toMatchObject({ code: 1, stderr: expect.stringContaining('needs a screen') })
})

test('where a person has no folder of their own, it says so in one sentence', async () => {
  const refused = await inside('person', ['matinee', 'films'], { HOME: '/root', XDG_CONFIG_HOME: '/root/.config' })
  expect(refused.code).toBe(1)
  expect(refused.stderr.trim()).toMatch(/^Matinee could not start: .*folder.*\.$/)
})

test('the manual page, what shells complete, the licences and the changelog are where each system looks for them', async () => {
  const manual = await did('root', ['zcat', '/usr/share/man/man1/matinee.1.gz'])
  expect(manual).toContain('.TH')
  for (const command of ['import', 'export', 'films', 'film', 'search', 'review']) expect(manual).toContain(command)
  expect(await did('root', ['bash', '-c', '. /usr/share/bash-completion/completions/matinee && complete -p matinee'])).toContain('matinee')
  expect(await did('root', ['head', '-1', '/usr/share/zsh/vendor-completions/_matinee'])).toContain('#compdef matinee')
  expect(await did('root', ['cat', '/usr/share/fish/vendor_completions.d/matinee.fish'])).toContain('complete -c matinee')
  expect(await did('root', ['cat', '/usr/share/doc/matinee/copyright'])).toContain('MIT')
  expect(await did('root', ['zcat', '/usr/share/doc/matinee/changelog.gz'])).toContain('# Changelog')
  const licences = await did('root', ['cat', '/opt/Matinee/resources/licences.txt'])
  for (const name of ['better-sqlite3', 'react', 'Newsreader', 'Electron', 'SQLite']) expect(licences.toLowerCase()).toContain(name.toLowerCase())
})

test('its entry, its metadata, its icons and its kind of file stand up to the desktop’s own checks', async () => {
  await did('root', ['apt-get', 'install', '-y', '--no-install-recommends', 'desktop-file-utils', 'shared-mime-info', 'appstream', 'libglib2.0-bin', 'x11-utils'])
  const entry = '/usr/share/applications/matinee.desktop'
  expect(await did('root', ['desktop-file-validate', entry])).toBe('')
  for (const line of ['[Desktop Action NewViewing]', 'Exec=/opt/Matinee/matinee --new-entry', '[Desktop Action Search]', 'Exec=/opt/Matinee/matinee --search']) expect(await did('root', ['cat', entry])).toContain(`${line}\n`)
  await did('root', ['appstreamcli', 'validate', '--no-net', '/usr/share/metainfo/app.matinee.Matinee.metainfo.xml'])
  for (const size of ICON_SIZES) for (const kind of ['apps/matinee', 'mimetypes/application-x-matinee']) await did('root', ['test', '-s', `/usr/share/icons/hicolor/${size}x${size}/${kind}.png`])
  const home = new PersonsHome()
  await home.matinee('import', home.write('page.txt', FERRY), '--format', 'page')
  expect(await did('person', ['gio', 'info', '-a', 'standard::content-type', home.library], home.env)).toContain('application/x-matinee')
  expect(await did('person', ['gio', 'mime', 'application/x-matinee'], home.env)).toContain('matinee.desktop')
  expect(await did('person', ['gio', 'mime', 'x-scheme-handler/matinee'], home.env)).toContain('matinee.desktop')
})

test('started from its entry it opens its window; a double click opens a library, a link its film', async () => {
  const home = new PersonsHome()
  const other = join(home.folder, 'Other films.matinee')
  await home.matinee('import', home.write('page.txt', FERRY), '--format', 'page', '--library', other)
  const [film] = z.array(z.object({ id: z.string() })).length(1).parse(JSON.parse(await home.matinee('films', '--json', '--library', other)))
  const desktop = new Session(home)
  const windows = () => did('person', ['xwininfo', '-display', process.env['DISPLAY'] ?? '', '-root', '-tree'])
  const opens = (title: string) => expect.poll(windows, { timeout: 30_000 }).toContain(`"${title} — Matinee"`)
  try {
    desktop.starts('gio launch /usr/share/applications/matinee.desktop')
    await opens('Welcome')
    desktop.starts(`gio open '${other}'`)
    await opens('Journal')
    desktop.starts(`gio open matinee://film/${film?.id}`)
    await opens('The Salt Ferry (2002)')
  } finally {
    await desktop.end()
  }
})

