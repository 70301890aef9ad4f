import { describe, expect, it } from 'vitest'
import { difference } from '../../../../src/renderer/features/pasting/difference'

describe('the difference between two texts', () => {
  it('is whole words with a little of what stands round them', () => {
    expect(difference('He is the real deal as an actor.', 'He is the true deal as an actor.')).toEqual({
      before: 'He is the ', was: 'real', is: 'true', after: ' deal as an actor.'
    })
  })

  it('is only what was added, or only what was taken out', () => {
    expect(difference('One.', 'One. Two.')).toMatchObject({ was: '', is: ' Two.' })
    expect(difference('One. Two.', 'One.')).toMatchObject({ was: ' Two.', is: '' })
  })

  it('says how far into the text it is', () => {
    const long = 'word '.repeat(200)
    const { before, after } = difference(`${long}old ${long}`, `${long}new ${long}`)
    expect(before).toMatch(/^…/)
    expect(before.length).toBeLessThan(80)
    expect(after).toMatch(/…$/)
  })

  it('is nothing between equal texts', () => {
    expect(difference('same', 'same')).toMatchObject({ was: '', is: '' })
  })
})
