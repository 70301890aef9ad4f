/**
 * The four ways a title card is lettered, with the widths of their letters, so that a title is set without measuring
 * fonts: the same card on every machine. Their order is part of every card.
 */

export interface Voice {
  readonly name: VoiceName
  /** What the style says; `stretch` is null where the family has one width. */
  readonly font: { readonly family: string; readonly stretch: string | null; readonly weight: number; readonly isItalic: boolean }
  readonly isCapitals: boolean
  /** The largest size, in the card's units. */
  readonly largest: number
  /** Line height, height of the letters above the line, and letter spacing, in em. */
  readonly lineHeight: number
  readonly ascent: number
  readonly tracking: number
  /** Advance widths of U+0020 to U+007E in hundredths of an em. */
  readonly widths: readonly number[]
}

export type VoiceName = 'condensed' | 'wide' | 'serif' | 'italic'

const NEWSREADER = "'Newsreader Variable','Newsreader',Georgia,serif"

export const VOICES: readonly [Voice, Voice, Voice, Voice] = [
  {
    name: 'condensed',
    font: { family: "'Archivo Variable','Archivo','Liberation Sans Narrow','Arial Narrow',sans-serif", stretch: '62%', weight: 800, isItalic: false },
    isCapitals: true,
    largest: 112,
    lineHeight: 0.87,
    ascent: 0.7,
    tracking: 0,
    widths: [
      12, 26, 36, 48, 38, 70, 53, 20, 37, 37, 37, 51, 21, 24, 21, 27, 43, 36, 42, 42, 41, 43, 43, 38, 42, 43, 22,
      22, 51, 51, 51, 41, 68, 50, 48, 51, 50, 45, 40, 53, 50, 24, 43, 50, 41, 68, 51, 54, 47, 54, 50, 45, 46, 50,
      47, 70, 49, 48, 46, 35, 27, 35, 51, 36, 18, 43, 42, 40, 42, 41, 25, 40, 42, 21, 21, 43, 21, 63, 42, 42, 42,
      42, 27, 38, 26, 42, 38, 59, 42, 38, 37, 37, 20, 37, 51
    ]
  },
  {
    name: 'wide',
    font: { family: "'Archivo Variable','Archivo','Helvetica Neue',Arial,sans-serif", stretch: '110%', weight: 700, isItalic: false },
    isCapitals: false,
    largest: 58,
    lineHeight: 1,
    ascent: 0.7,
    tracking: -0.02,
    widths: [
      24, 31, 46, 66, 61, 103, 84, 25, 36, 36, 42, 68, 32, 37, 32, 30, 67, 63, 66, 67, 66, 67, 67, 64, 67, 67,
      33, 33, 68, 68, 68, 65, 111, 80, 79, 82, 82, 76, 69, 89, 84, 32, 65, 81, 65, 97, 84, 88, 75, 88, 81, 75,
      72, 83, 77, 106, 79, 77, 73, 35, 30, 35, 68, 57, 26, 65, 66, 64, 66, 65, 36, 66, 65, 28, 28, 62, 28, 99,
      65, 67, 66, 66, 41, 61, 39, 65, 60, 89, 63, 60, 57, 37, 27, 37, 68
    ]
  },
  {
    name: 'serif',
    font: { family: NEWSREADER, stretch: null, weight: 500, isItalic: false },
    isCapitals: false,
    largest: 84,
    lineHeight: 0.96,
    ascent: 0.75,
    tracking: -0.02,
    widths: [
      23, 27, 36, 62, 62, 81, 77, 19, 28, 28, 39, 58, 24, 33, 24, 39, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 27,
      28, 58, 58, 58, 49, 90, 75, 68, 71, 79, 69, 63, 78, 85, 37, 42, 78, 64, 105, 78, 81, 66, 81, 72, 58, 74,
      80, 73, 105, 75, 72, 67, 30, 39, 30, 58, 41, 50, 53, 60, 48, 61, 50, 34, 52, 61, 29, 27, 59, 28, 90, 61,
      58, 61, 59, 43, 43, 39, 59, 58, 81, 57, 57, 49, 29, 22, 29, 58
    ]
  },
  {
    name: 'italic',
    font: { family: NEWSREADER, stretch: null, weight: 500, isItalic: true },
    isCapitals: false,
    largest: 84,
    lineHeight: 0.96,
    ascent: 0.75,
    tracking: -0.015,
    widths: [
      23, 27, 36, 62, 62, 78, 72, 19, 27, 27, 39, 58, 24, 32, 24, 40, 62, 62, 62, 62, 62, 62, 62, 66, 62, 62, 27,
      28, 58, 58, 58, 49, 90, 72, 66, 70, 76, 66, 60, 76, 81, 36, 41, 74, 61, 100, 75, 78, 63, 78, 71, 56, 70,
      77, 70, 99, 71, 68, 65, 29, 38, 29, 58, 39, 50, 54, 51, 41, 54, 43, 28, 46, 55, 31, 28, 52, 28, 84, 59, 48,
      57, 52, 45, 37, 33, 56, 50, 75, 51, 52, 43, 29, 23, 28, 58
    ]
  }
]

/** How wide a text is set, in em. Letters that are not in the table count as 0.62, CJK as 1. */
export function advance(text: string, voice: Voice): number {
  let hundredths = 0
  let letters = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    hundredths += code >= 32 && code < 127 ? (voice.widths[code - 32] ?? 62) : code > 0x2e7f ? 100 : 62
    letters++
  }
  return hundredths / 100 + voice.tracking * letters
}
