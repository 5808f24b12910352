import type { ReactNode } from 'react'

export function SettingsSectionFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-8">
      <h1 className="font-display font-semibold text-2xl text-ink tracking-tight">{title}</h1>
      {children}
    </section>
  )
}
