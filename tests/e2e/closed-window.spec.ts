/** What the page must not be able to do, checked in the running app. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '../../src/shared/ipc/contract'
import { expect, project, test } from './app'

test('the page runs in a sandbox without Node, and sees only the contract', async ({ page, running }) => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    // Not among Electron's public types: what the page was really started with.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const ask: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    return typeof ask === 'function' ? JSON.stringify(Reflect.apply(ask, contents, [])) : '{}'
  })
  expect(JSON.parse(preferences)).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true })
  const globals = await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis))
  expect(globals).toEqual([])
  const offered = await page.evaluate(() => Object.fromEntries(Object.entries(window.matinee).map(([domain, calls]) => [domain, typeof calls === 'object' ? Object.keys(calls).sort() : typeof calls])))
  const declared = Object.fromEntries(Object.entries(contract).map(([domain, calls]) => [domain, Object.keys(calls).sort()]))
  expect(offered).toEqual({ ...declared, on: 'function', platform: 'string' })
})

test('no script of a text, no eval and no remote resource gets past the policy', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const attempts: Record<string, string> = {}
    const attempt = (name: string, act: () => unknown) => {
      try {
        act()
        attempts[name] = 'done'
      } catch (error) {
        attempts[name] = error instanceof Error ? error.name : 'refused'
      }
    }
    attempt('innerHTML', () => (document.createElement('div').innerHTML = '<b>x</b>'))
    attempt('inline script', () => {
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.body.append(script)
    })
    const image = new Image()
    image.src = 'https://example.invalid/pixel.png'
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.invalid/'
    document.body.append(frame)
    const fetched = await fetch('https://example.invalid/').then(() => 'fetched', () => 'refused')
    const local = await fetch('file:///etc/passwd').then(() => 'fetched', () => 'refused')
    await new Promise((done) => setTimeout(done, 300))
    return { violations, attempts, fetched, local, ran: 'ranInline' in window }
  })
  expect(found.attempts).toEqual({ innerHTML: 'TypeError', 'inline script': 'TypeError' })
  expect(found).toMatchObject({ fetched: 'refused', local: 'refused', ran: false })
  expect(found.violations).toEqual(expect.arrayContaining(['img-src', 'frame-src', 'connect-src']))
})

test('the policy stands on every answer of our scheme, and the folder cannot be left', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const paths = ['/', '/nothing-here', '/..%2f..%2fpackage.json', '/..%5c..%5cpackage.json', '/%00', '//etc/passwd', '/%252e%252e%252fpackage.json', '/%E0%A4%A']
    return Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(`app://matinee${path}`)
        return { path, status: answer.status, policy: answer.headers.get('content-security-policy') ?? '' }
      })
    )
  })
  expect(answers.map(({ status }) => status)).toEqual([200, ...Array.from({ length: answers.length - 1 }, () => 404)])
  for (const { policy } of answers) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  }
})

test('navigation, new windows and permissions are refused', async ({ page, running }) => {
  const before = page.url()
  const outcome = await page.evaluate(async () => {
    const windows = ['https://example.invalid/', 'file:///etc/passwd', 'about:blank', 'smb://host/x'].map((url) => window.open(url) === null)
    for (const url of ['https://example.invalid/', 'data:text/html,x', 'app://evil/', 'app://matinee/other']) location.href = url
    const notification = await Notification.requestPermission()
    const clipboard = await navigator.clipboard.readText().then(() => 'read', () => 'refused')
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'seen', () => 'refused')
    return { windows, notification, clipboard, camera }
  })
  expect(outcome).toEqual({ windows: [true, true, true, true], notification: 'denied', clipboard: 'refused', camera: 'refused' })
  // The page is still there, and still the same.
  expect(await page.evaluate(() => ({ url: location.href, heads: document.querySelectorAll('h1').length }))).toEqual({ url: before, heads: 1 })
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('only https and mail addresses ever reach the system, and only after a yes', async ({ page, running }) => {
  await running.app.evaluate(({ shell, dialog }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  const addresses = [
    'https://example.org/trailer', 'mailto:someone@example.org', 'HTTPS://EXAMPLE.ORG/x', 'http://example.org/', ' https://example.org/', 'java\tscript:alert(1)', 'javascript:alert(1)',
    'file:///etc/passwd', 'smb://host/share', '\\\\host\\share', 'ms-settings:', 'search-ms:query=x', 'vscode://file/x', 'data:text/html,x', 'https://user:secret@example.org/', 'https://', 'x', '',
    `https://example.org/${'a'.repeat(9_000)}`, 'https://example.org/\u0000', 'app://matinee/', 'about:blank'
  ]
  for (const url of addresses) await page.evaluate((address) => window.matinee.links.open({ url: address }), url)
  const opened = await running.app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'opened')))
  expect(JSON.parse(opened)).toEqual(['https://example.org/trailer', 'mailto:someone@example.org', 'https://example.org/x'])
})

test('a call from another page is refused', async ({ running }) => {
  const answer = await running.app.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true } })
    await window.loadURL('data:text/html,<p>not ours</p>')
    const said: unknown = await window.webContents.executeJavaScript('window.matinee.library.status()')
    window.destroy()
    return said
  })
  expect(answer).toEqual({ ok: false, problem: { code: 'invalid', message: 'This call did not come from Matinee’s own window.' } })
})

test('a wrong call comes back as a problem that names the field, never as a stack', async ({ page }) => {
  const answers = await page.evaluate(async () => [
    await window.matinee.films.add({ title: '   ', year: 1999 }),
    await window.matinee.films.page({ film: 'no id' }),
    await window.matinee.films.page({ film: '019a0000-0000-7000-8000-000000000000' })
  ])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code))).toEqual(['invalid', 'invalid', 'not-found'])
  for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/\bat \w+.*\(|\.ts:|\.js:/)
})

test('the source has one door and no dangerous switch', () => {
  const files = filesUnder(join(project, 'src'))
  const holding = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => file.slice(project.length + 1))
  expect(holding(/ipcMain\b/)).toEqual(['src/main/ipc/register.ts'])
  expect(holding(/dangerouslySetInnerHTML|\binnerHTML\s*=|unsafe-inline|unsafe-eval|nodeIntegration: true|contextIsolation: false|webSecurity: false|sandbox: false/)).toEqual([])
  expect(holding(/shell\.openExternal/)).toEqual(['src/main/window/outsideLinks.ts'])
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}
