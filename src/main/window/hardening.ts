/** What no page in this app may ever do, whichever window it is in. */
import { app } from 'electron'

/** Must run before the first session exists. */
export function hardenApp(): void {
  // Chromium fetches spelling dictionaries outside webRequest's sight; only this early does it stop.
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([])
    created.setSpellCheckerEnabled(false)
    created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    created.setPermissionCheckHandler(() => false)
    created.setDevicePermissionHandler(() => false)
    created.setDisplayMediaRequestHandler((_request, answer) => answer({}))
    created.on('will-download', (event) => event.preventDefault())
    // Nothing but our own scheme, and the development server when there is one, is ever loaded.
    created.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  for (const [name, value] of QUIET) app.commandLine.appendSwitch(name, value)
}

/** Chromium's own calls home, switched off. */
const QUIET: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['disable-breakpad']
]

function isAllowed(address: string): boolean {
  const { protocol, origin } = new URL(address)
  // file: is what our scheme's handler itself reads with; a page cannot ask for it (checked by webSecurity and the policy).
  if (['app:', 'file:', 'data:', 'blob:', 'devtools:'].includes(protocol)) return true
  const server = developmentServer()
  return server !== null && (origin === server || (protocol === 'ws:' && address.startsWith(server.replace(/^http/, 'ws'))))
}

/** The address of the development server, only ever in a checkout. */
export function developmentServer(): string | null {
  const address = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  return address ? new URL(address).origin : null
}
