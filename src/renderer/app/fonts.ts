/** The faces a first screen is set in. */
const FACES = [
  "400 16px 'Newsreader Variable'",
  "italic 400 16px 'Newsreader Variable'",
  "400 16px 'Instrument Sans Variable'",
  "800 16px 'Archivo Variable'"
]

const PATIENCE_MS = 600

/** Waits for the letters, so that the first screen is not drawn twice; they lie on the disk, so it is a moment. */
export async function fontsAreReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.allSettled(FACES.map((face) => document.fonts.load(face))), patience])
}
