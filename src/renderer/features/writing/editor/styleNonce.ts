/** The page's policy lets only styles with its nonce be written at run time; the page was told it when it was served. */

/** The nonce of this page; '' where it has none, as in a test without a page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
