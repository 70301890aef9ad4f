/** The sixteen colour schemes of title cards. Their order is part of every card: append, never move. */

export interface Palette {
  readonly name: string
  readonly ground: string
  /** The main shape, the second shape and the small accent. */
  readonly shapes: readonly [main: string, second: string, accent: string]
  /** The lettering: 5.5:1 or better on the ground. */
  readonly ink: string
}

const palette = (name: string, ground: string, main: string, second: string, accent: string, ink: string): Palette => ({
  name,
  ground,
  shapes: [main, second, accent],
  ink
})

export const PALETTES = [
  palette('petrol', '#133D47', '#E2A73C', '#D5DDD6', '#C65A3C', '#F6F1E4'),
  palette('brick', '#A93E2A', '#F0D7AE', '#2A1A19', '#E9A13B', '#FFF3E0'),
  palette('bone', '#E6E0D0', '#C4472E', '#1E2A33', '#D9A02E', '#1E2A33'),
  palette('mustard', '#DCA62F', '#20302F', '#F5ECD6', '#B5432F', '#1C2120'),
  palette('bottle', '#1E3C2E', '#D9C78E', '#B9573A', '#F2EEDD', '#F2EEDD'),
  palette('ink', '#17191E', '#D7503C', '#E7E1D1', '#E2A73C', '#F3EEE2'),
  palette('slate', '#33506A', '#F0C6A2', '#152433', '#E5E9E6', '#F7F2E8'),
  palette('rose', '#DDAAA3', '#6A1E2B', '#F7E9DE', '#2F4A4E', '#3A1218'),
  palette('olive', '#5F602A', '#EFE1AE', '#232511', '#D9803A', '#FBF6DF'),
  palette('sky', '#A8C7CE', '#F4EFE2', '#1F4350', '#D2593A', '#14303B'),
  palette('fig', '#3C2531', '#D88F6C', '#E8D8C4', '#E2B04A', '#F7EDE1'),
  palette('chalk', '#ECEAE4', '#16191A', '#ABA89B', '#C4472E', '#16191A'),
  palette('tobacco', '#57381F', '#E1B468', '#1C110A', '#E9DFCB', '#FBEFD9'),
  palette('celadon', '#8DAF9B', '#F4E8CB', '#1D3329', '#B5432F', '#13241B'),
  palette('coral', '#E27E62', '#23303A', '#F9E5CC', '#F2BC57', '#1B242B'),
  palette('cobalt', '#22448A', '#F1C04C', '#ECE5D5', '#DD5F45', '#FAF5E8')
] as const
