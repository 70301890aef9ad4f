import { fillWall } from './asking'
import { test } from './app'
test('perf', async ({ home }) => {
  test.setTimeout(200_000)
  await fillWall(home, Array.from({ length: 5000 }, (_, i) => ({ title: `Night Train ${i}`, year: 1950 + (i % 70) })))
  const { page } = await home.start()
  await page.evaluate(async () => {
    const films: string[] = []
    for (let start = 0; start < 5000; start += 5000) {
      const answer = await window.matinee.films.ids({ query: { filter: { text: 'Night', years: null, rating: null, certificates: [], genres: [], countries: [], languages: [], people: [], tags: [], seen: null, liked: false, longest: null, list: null }, sort: 'title', isDescending: false }, start, count: 5000 })
      if (answer.ok) films.push(...answer.value)
    }
    await window.matinee.lists.create({ text: { name: 'Big', description: null, isRanked: true, isPrivate: false }, films })
    await window.matinee.lists.watch({ films, isWatched: true })
  })
  await page.reload()
  await page.getByRole('link', { name: 'Lists' }).click()
  let t = Date.now()
  await page.getByRole('link', { name: /^Big/ }).click()
  await page.getByRole('link', { name: /^Night Train/ }).first().waitFor()
  console.log('open', Date.now() - t)
  const scroll = () => page.evaluate(async () => {
    const el = document.querySelector('.main > .scroll')
    if (el === null) return null
    const gaps: number[] = []
    let long = 0
    const seen = new PerformanceObserver((list) => { for (const e of list.getEntries()) long = Math.max(long, e.duration) })
    seen.observe({ entryTypes: ['longtask'] })
    let last = performance.now()
    while (el.scrollTop + el.clientHeight < el.scrollHeight - 2) {
      el.scrollTop += 200
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      gaps.push(now - last)
      last = now
    }
    return { long, frames: gaps.length, over50: gaps.filter((g) => g > 50).length, max: Math.max(...gaps), mean: gaps.reduce((a, b) => a + b, 0) / gaps.length, dom: document.querySelectorAll('.rkrow, .film-tile').length }
  })
  console.log('rows', JSON.stringify(await scroll()))
  await page.getByRole('link', { name: /^Night Train/ }).first().focus()
  await page.keyboard.press('End')
  await page.waitForTimeout(500)
  t = Date.now()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('moved from 5000 to 4999').waitFor()
  console.log('move shown', Date.now() - t)
  await page.getByRole('link', { name: 'Films', exact: true }).first().click()
  await page.waitForTimeout(800)
  console.log('films', JSON.stringify(await scroll()))
  await page.getByRole('link', { name: 'Watchlist' }).click()
  await page.getByRole('link', { name: /^Night Train/ }).first().waitFor()
  console.log('wall', JSON.stringify(await scroll()))
})
