import { type ComponentType, lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { urls } from '#lib/urls'

/** In a local suite only; elsewhere there is no such page, and no code of it. */
const Outbox: ComponentType | null =
  import.meta.env.MODE === 'suite' ? lazy(async () => ({ default: (await import('./Outbox')).Outbox })) : null

export function OutboxPage() {
  if (!Outbox) return <Navigate to={urls.landing()} replace />
  return (
    <Suspense>
      <Outbox />
    </Suspense>
  )
}
