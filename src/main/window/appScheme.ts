/** Our own scheme, `app://matinee/`: the page has an origin and its content security policy comes as a header. */
import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { isPosterAddress, servePoster, type PosterSource } from '../posters/serve'

export const APP_ORIGIN = 'app://matinee'
export const APP_PAGE = `${APP_ORIGIN}/`

/** What the page may do: its own files and nothing else. The nonce is for styles a bundled editor writes at run time. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join('; ')
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }
  ])
}

/** Serves the built page's folder, and nothing outside it, and the posters of the open library. */
export function serveAppScheme(folder: string, posterOf: PosterSource): void {
  protocol.handle('app', async (request) => {
    if (isPosterAddress(request.url)) return secured(() => servePoster(request.url, posterOf))
    const file = await fileFor(folder, request.url)
    if (file === null) return refuse(404)
    return secured((nonce) => fileAnswer(file, nonce))
  })
}

/** What the built page is made of. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png'
}

/** Where a page is told its nonce; the editor gives it to the styles it writes. */
const NONCE_PLACE = '{{style-nonce}}'

/** Read here and not by Chromium's network, which takes several times as long. */
async function fileAnswer(file: string, nonce: string): Promise<Response> {
  const read = await readFile(file)
  const bytes = extname(file) === '.html' ? Buffer.from(read.toString('utf8').replace(NONCE_PLACE, nonce)) : read
  return new Response(bytes, { headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': String(bytes.byteLength) } })
}

/** The answer with what every answer of our scheme says; 404 when it cannot be given. */
async function secured(answer: (nonce: string) => Response | Promise<Response>): Promise<Response> {
  try {
    const nonce = freshNonce()
    const found = await answer(nonce)
    const headers = new Headers(found.headers)
    secure(headers, nonce)
    return new Response(found.body, { status: found.status, headers })
  } catch {
    return refuse(404)
  }
}

/** The file an address of our scheme names, or null when it names none inside the folder. */
export async function fileFor(folder: string, address: string): Promise<string | null> {
  try {
    const url = new URL(address)
    if (url.host !== 'matinee') return null
    const path = decodeURIComponent(url.pathname)
    if (path.includes('\0') || path.includes('\\')) return null
    const file = normalize(join(folder, `.${path === '/' ? '/index.html' : path}`))
    // A link inside the folder must not lead out of it either.
    const [root, real] = await Promise.all([realpath(folder), realpath(file)])
    return real.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

function refuse(status: number): Response {
  const headers = new Headers()
  secure(headers, freshNonce())
  return new Response(null, { status, headers })
}

function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

function secure(headers: Headers, nonce: string): void {
  headers.set('Content-Security-Policy', contentSecurityPolicy(nonce))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
}
