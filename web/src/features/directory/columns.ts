/**
 * Side by side where there is room; otherwise a row is a card, with all but the first under the name. Whoever can do
 * nothing with people chosen has none to choose.
 */
export const columns = (isSelectable: boolean) =>
  `grid @3xl:items-center @3xl:gap-x-3 ${isSelectable ? withChoice : withoutChoice}`

const withChoice =
  'grid-cols-[2.75rem_minmax(0,1fr)] @3xl:grid-cols-[2.75rem_minmax(0,1.7fr)_minmax(0,1.5fr)_7rem_7.5rem_minmax(0,1.2fr)]'
const withoutChoice =
  'grid-cols-[0.75rem_minmax(0,1fr)] @3xl:grid-cols-[0rem_minmax(0,1.7fr)_minmax(0,1.5fr)_7rem_7.5rem_minmax(0,1.2fr)]'
