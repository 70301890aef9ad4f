/** Thrown when a file is no text at all. Its message is a sentence for the person who chose the file. */
export class NotAPage extends Error {
  override readonly name = 'NotAPage'
  readonly code = 'not-a-page'
}
