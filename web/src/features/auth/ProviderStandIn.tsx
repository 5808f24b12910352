import { type ComponentType, lazy, Suspense } from 'react'

/** In a local suite only; elsewhere there is no code of it. */
const LocalProviderDialog: ComponentType | null =
  import.meta.env.MODE === 'suite'
    ? lazy(async () => ({ default: (await import('./LocalProviderDialog')).LocalProviderDialog }))
    : null

/** Belongs wherever somebody can be sent to Google or GitHub: locally a dialog opens in place of their window. */
export const ProviderStandIn = () =>
  LocalProviderDialog && (
    <Suspense>
      <LocalProviderDialog />
    </Suspense>
  )
