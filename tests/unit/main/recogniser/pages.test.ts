import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/main/recogniser/index'

const film = (text: string) => recognise(text).pages[0]?.film

describe('Title and year', () => {
  it.each([
    ['Night Train Trailers', 'Night Train', 'doubtful', null],
    ['Night Train (1948) Trailers', 'Night Train', 'certain', 1948],
    ['Night Train (1948)', 'Night Train', 'certain', 1948],
    ['Night Train, 1948', 'Night Train', 'certain', 1948],
    ['Title: Night Train', 'Night Train', 'certain', null],
    ['# Night Train (1948)', 'Night Train', 'certain', 1948],
    ['Night Train (1948) - A Film Site', 'Night Train', 'certain', 1948],
    ['Night Train & Tea Trailers & Clips', 'Night Train & Tea', 'doubtful', null],
    ['2049 Trailers', '2049', 'doubtful', null],
    ['1917 (2019)', '1917', 'certain', 2019],
    ['The Last Trailer Trailers', 'The Last Trailer', 'doubtful', null],
    ['The Brick Movie Trailers', 'The Brick Movie', 'doubtful', null],
    ['Night Train Official Trailer', 'Night Train', 'doubtful', null]
  ])('%s', (line, title, certainty, year) => {
    const found = film(`${line}\n\nA train is late and nobody minds.\n\naa1 I liked it.`)
    expect(found?.title).toMatchObject({ value: title, certainty })
    expect(found?.year?.value ?? null).toBe(year)
  })

  it('says where a doubtful title was found', () => {
    expect(film('Night Train Trailers')?.title?.reason).toBe('Found beside “Trailers”')
  })

  it('is sure when two lines agree', () => {
    expect(film('Night Train\nPG | 4 May 2012 (USA)\nNight Train Trailers')?.title?.certainty).toBe('certain')
  })

  it.each(['Official Trailer', 'Watch trailers', 'Trailers', 'aa1 I liked it.\nbb2 I did not.', 'PG | 4 May 2012 (USA)'])('has no title in “%s”', (text) => {
    expect(film(text)?.title).toBeNull()
  })

  it('derives the year from the release', () => {
    expect(film('PG | 4 May 2012 (USA)')?.year).toEqual({ value: 2012, certainty: 'certain', reason: null, span: null })
    expect(film('4 May 2012 (USA)\n3 June 2013 (UK)')?.year).toMatchObject({ value: 2012, certainty: 'doubtful' })
  })
})

describe('Trailers', () => {
  it('keeps addresses where the page gives them', () => {
    const text = 'Night Train (1948)\nNight Train Trailers\nTrailer 2 https://youtu.be/abc\nWatch the trailer: https://example.org/t'
    expect(film(text)?.trailers.map((trailer) => trailer.value)).toEqual([
      { title: 'Night Train Trailers', url: null },
      { title: 'Trailer 2', url: 'https://youtu.be/abc' },
      { title: 'Watch the trailer', url: 'https://example.org/t' }
    ])
  })
  it('takes prose about a trailer for prose', () => {
    expect(film('PG | 4 May 2012 (USA)\n\naa1 Better than the trailer\nbb2 The trailers were better')?.trailers).toEqual([])
  })
})

describe('Synopsis', () => {
  it('is the paragraph above the first person, or what a label says', () => {
    expect(film('Night Train (1948)\n\nA train is late. Nobody minds.\n\naa1 I liked it.')?.synopsis?.value).toBe('A train is late. Nobody minds.')
    expect(film('Night Train (1948)\nSynopsis: A train is late.\naa1 I liked it.')?.synopsis?.value).toBe('A train is late.')
    expect(film('Night Train (1948)\n\nStoryline\n\nA train is late.\n\nReviews\n\naa1 I liked it.')?.synopsis?.value).toBe('A train is late.')
  })
  it('may begin with somebody’s name', () => {
    expect(film('Night Train (1948)\n\nInspector Anna Berg investigates a late train.\n\naa1 I liked it.')?.synopsis?.value).toContain('Anna Berg')
  })
  it('may be missing', () => {
    expect(film('Night Train (1948)\n\naa1 I liked it.\nbb2 So did I.')?.synopsis).toBeNull()
  })
})

describe('Several pages in one paste', () => {
  const one = 'R | 13 July 2001 (USA)\nFirst Train Trailers\n\nA nurse works late.\n\nanna_b I liked it.\nBob88 The nurse is great.'
  const two = 'PG | 3 May 2010 (UK)\nSecond Train Trailers\n\nA cyclist returns.\n\ncyc_lo I liked the hills.'
  it.each(['\n\n', '\n\n----\n\n', '\n'])('are told apart', (between) => {
    const { pages, text } = recognise(one + between + two)
    expect(pages.map((page) => page.film.title?.value)).toEqual(['First Train', 'Second Train'])
    expect(pages.map((page) => page.takes.length + page.reviews.length)).toEqual([2, 1])
    expect(text.slice(pages[1]?.span.start)).toContain('Second Train')
  })
  it('a list of releases is one page', () => {
    expect(recognise('Night Train (1948)\n4 May 1948 (USA)\n3 June 1948 (UK)\n\nA train is late.').pages).toHaveLength(1)
  })
  it('a film and its year on a line of a review begin no page', () => {
    expect(recognise(`${one}\n\nGrey Harbour (1948)\n\nis better.`).pages).toHaveLength(1)
  })
})

describe('Nothing much', () => {
  it.each(['', '\n\n \t\n', '\ufeff'])('has no pages', (text) => {
    expect(recognise(text).pages).toEqual([])
  })
  it('reads CRLF as LF', () => {
    expect(recognise('PG | 4 May 2012 (USA)\r\nNight Train Trailers\r\n\r\naa1 I liked it.')).toMatchObject({ text: 'PG | 4 May 2012 (USA)\nNight Train Trailers\n\naa1 I liked it.' })
  })
})
