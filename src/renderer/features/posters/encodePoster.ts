/** Any image a browser can show, as a poster: decoded here in the sandbox, bounded, and written anew. Nothing of the file itself goes on. */
import { readImageHead } from '../../../shared/images/head'
import { POSTER_MOST_BYTES, POSTER_MOST_HEIGHT, POSTER_MOST_WIDTH } from '../../../shared/images/limits'
import type { NewPoster } from '../../../shared/models/filmEdit'
import { posterWords } from '../../messages'

export type EncodedPoster = Pick<NewPoster, 'mediaType' | 'bytes'>

/** In bytes. */
const MOST_INPUT = 60 * 1024 * 1024
/** A picture of this many pixels takes 400 MB to decode. */
const MOST_PIXELS = 100_000_000
const HEAD_BYTES = 256 * 1024
const QUALITIES = [0.9, 0.8, 0.65] as const
/** How much smaller each further try is when the image is still too heavy. */
const SMALLER = 0.75
const TRIES = 5

/** Re-encodes an image as JPEG, at most 1,400 × 2,100 px and 3 MB; or says in a sentence why not. An animation gives its first picture. */
export async function encodePoster(file: Blob): Promise<{ poster: EncodedPoster } | { trouble: string }> {
  if (file.size > MOST_INPUT) return { trouble: posterWords.tooHeavy }
  const head = readImageHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (head !== null && head.width * head.height > MOST_PIXELS) return { trouble: posterWords.tooMany }
  const image = await decoded(file)
  if (image === null) return { trouble: posterWords.notAnImage }
  try {
    if (image.width * image.height > MOST_PIXELS) return { trouble: posterWords.tooMany }
    const poster = await drawn(image)
    return poster === null ? { trouble: posterWords.notDrawn } : { poster }
  } finally {
    image.close()
  }
}

async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return null
  }
}

async function drawn(image: ImageBitmap): Promise<EncodedPoster | null> {
  let scale = Math.min(1, POSTER_MOST_WIDTH / image.width, POSTER_MOST_HEIGHT / image.height)
  for (let attempt = 0; attempt < TRIES; attempt += 1, scale *= SMALLER) {
    const canvas = new OffscreenCanvas(Math.max(1, Math.floor(image.width * scale)), Math.max(1, Math.floor(image.height * scale)))
    const context = canvas.getContext('2d', { alpha: false })
    if (context === null) return null
    // What is see-through stands on white, as on paper.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    for (const quality of QUALITIES) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (blob.type !== 'image/jpeg') return null
      if (blob.size <= POSTER_MOST_BYTES) return { mediaType: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) }
    }
  }
  return null
}
