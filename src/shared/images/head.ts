/** What an image says of itself in its first bytes: its kind and size, without decoding it. */

export interface ImageHead {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  /** In px; both at least 1. */
  readonly width: number
  readonly height: number
}

/** Reads the head of a JPEG, PNG, WebP or GIF; null for anything else, and for a file that is cut off before it says its size. */
export function readImageHead(bytes: Uint8Array): ImageHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const head = readPng(view) ?? readJpeg(view) ?? readWebp(view) ?? readGif(view)
    return head !== null && head.width > 0 && head.height > 0 ? head : null
  } catch (error) {
    // Read past the end.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readPng(view: DataView): ImageHead | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || textAt(view, 12, 4) !== 'IHDR') return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Frames that give the size: all SOF markers but DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function readJpeg(view: DataView): ImageHead | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8 || view.getUint8(2) !== 0xff) return null
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // The picture itself begins, or ends, before any frame.
    if (marker === 0xda || marker === 0xd9) return null
    if (isFrame(marker)) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

function readWebp(view: DataView): ImageHead | null {
  if (view.byteLength < 30 || textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return null
  const mediaType = 'image/webp'
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { mediaType, width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(27, true) & 0xffffff) + 1 }
    default:
      return null
  }
}

function readGif(view: DataView): ImageHead | null {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(textAt(view, 0, 6))) return null
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function textAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)))
}
