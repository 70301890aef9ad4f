import { describe, expect, test } from 'vitest'
import { readImageHead } from '../../../src/shared/images/head'
import { aJpegHead, aPng, aWebpHead } from '../../support/images'

describe('the head of an image', () => {
  test('says its kind and its size', () => {
    expect(readImageHead(aPng(30, 45))).toEqual({ mediaType: 'image/png', width: 30, height: 45 })
    expect(readImageHead(aJpegHead(1000, 1500))).toEqual({ mediaType: 'image/jpeg', width: 1000, height: 1500 })
    for (const form of ['VP8 ', 'VP8L', 'VP8X'] as const) {
      expect(readImageHead(aWebpHead(form, 640, 960))).toEqual({ mediaType: 'image/webp', width: 640, height: 960 })
    }
    expect(readImageHead(new Uint8Array([...Buffer.from('GIF89a'), 10, 0, 20, 0]))).toEqual({ mediaType: 'image/gif', width: 10, height: 20 })
  })

  test('is read where the bytes are part of a longer buffer', () => {
    const png = aPng(7, 9)
    const around = new Uint8Array(png.length + 10)
    around.set(png, 5)
    expect(readImageHead(around.subarray(5, 5 + png.length))).toMatchObject({ width: 7, height: 9 })
  })

  test('is nothing in what is no image, or was cut off', () => {
    expect(readImageHead(new Uint8Array())).toBeNull()
    expect(readImageHead(new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBeNull()
    expect(readImageHead(aPng(0, 9))).toBeNull()
    for (const whole of [aPng(30, 45), aJpegHead(30, 45)]) {
      for (let length = 0; length < 15; length += 1) expect(readImageHead(whole.subarray(0, length))).toBeNull()
    }
  })
})
