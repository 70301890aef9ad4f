import { expect, test } from 'vitest'
import { placeToOpen } from '../../../../src/main/window/place'

const display = (id: number, x: number) => ({ id, workArea: { x, y: 0, width: 1920, height: 1080 } })
const main = display(1, 0)
const beside = display(2, 1920)
const place = (x: number) => ({ x, y: 50, width: 1010, height: 655, isMaximised: false, zoom: 1.1, isSidebarShown: false })

test('it opens where it lay last, as it was there', () => {
  const found = placeToOpen({ windows: { '1': place(10), '2': { ...place(2000), isMaximised: true } }, lastDisplay: '2', zoom: 1 }, [main, beside], main)
  expect(found).toEqual({ bounds: { x: 2000, y: 50, width: 1010, height: 655 }, isMaximised: true, zoom: 1.1, isSidebarShown: false })
})

test('when that display is gone, as it lay on the main one, or in the middle of that', () => {
  const windows = { '1': place(10), '2': place(2000) }
  expect(placeToOpen({ windows, lastDisplay: '2', zoom: 1 }, [main], main).bounds).toMatchObject({ x: 10 })
  expect(placeToOpen({ windows: { '2': place(2000) }, lastDisplay: '2', zoom: 1.25 }, [main], main)).toEqual({ bounds: null, isMaximised: false, zoom: 1.25, isSidebarShown: true })
})

test('a place that nobody could take hold of is left aside, the rest is kept', () => {
  expect(placeToOpen({ windows: { '1': place(-980) }, lastDisplay: '1', zoom: 1 }, [main], main)).toMatchObject({ bounds: null, zoom: 1.1, isSidebarShown: false })
})
