/** The program goes; what people wrote stays. */
import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { FERRY } from '../e2e/pages'
import { matinee } from '../support/commandLine'
import { deb, did, inside, PersonsHome } from './inside'

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

for (const [word, isSaid] of [['remove', true], ['purge', false]] as const) {
  test(`${word}: nothing of the program is left, and the library is what it was`, async () => {
    await did('root', ['apt-get', 'install', '-y', '--no-install-recommends', deb()])
    const home = new PersonsHome()
    await home.matinee('import', home.write('page.txt', FERRY), '--format', 'page')
    await home.matinee('review', 'The Salt Ferry', '--text', home.write('review.md', 'I would take that boat again.'), '--watched', '2026-11-20')
    const before = sha256(home.library)
    const films = await home.matinee('films', '--json')
    const files = (await did('root', ['dpkg', '-L', 'matinee'])).trim().split('\n')

    const said = await did('root', ['apt-get', word, '-y', 'matinee'])
    if (isSaid) expect(said).toContain('its libraries stay where they are')
    const left = await did('root', ['sh', '-c', 'for file; do [ ! -f "$file" ] || echo "$file"; done; [ ! -e /opt/Matinee ] || find /opt/Matinee', 'sh', ...files])
    expect(left).toBe('')
    expect((await inside('person', ['sh', '-c', 'command -v matinee'])).code).not.toBe(0)

    expect(sha256(home.library)).toBe(before)
    expect(existsSync(home.library)).toBe(true)
    // Read by the program as its developers run it, for the installed one is gone.
    const read = await matinee(['films', '--json', '--library', home.library])
    expect(JSON.parse(read.stdout)).toEqual(JSON.parse(films))
  })
}
