import { useLingui } from '@lingui/react'
import { useLingui as useWords } from '@lingui/react/macro'
import { Fragment } from 'react'
import { Dialog } from '#ui/Dialog'
import { keyCaps } from './keyCaps'
import { groupTitles, type ShortcutGroup, shortcutSheet } from './shortcutSheet'
import { type ShortcutId, shortcuts } from './shortcuts'

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function ShortcutsDialog({ isOpen, onOpenChange }: Props) {
  const { t } = useWords()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t`Keyboard shortcuts`} size="lg" isText>
      <div className="gap-x-10 pb-2 sm:columns-2">
        {(Object.keys(groupTitles) as ShortcutGroup[]).map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function Group({ group }: { group: ShortcutGroup }) {
  const { _ } = useLingui()
  const ids = (Object.keys(shortcutSheet) as ShortcutId[]).filter((id) => shortcutSheet[id].group === group)
  return (
    <section className="mb-6 break-inside-avoid">
      <h3 className="mb-1 font-medium text-ink-muted text-sm">{_(groupTitles[group])}</h3>
      <dl>
        {ids.map((id) => (
          <div key={id} className="flex min-h-9 items-center gap-3 border-line border-b py-1 last:border-0">
            <dt className="min-w-0 flex-1 text-base text-ink">{_(shortcutSheet[id].words)}</dt>
            <dd className="flex shrink-0 items-center gap-1.5">
              {shortcuts[id].map((keys, index) => (
                <Fragment key={keys}>
                  {index > 0 && <Or />}
                  <Keys keys={keys} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Or() {
  const { t } = useWords()
  return <span className="text-ink-faint text-xs">{t`or`}</span>
}

function Keys({ keys }: { keys: string }) {
  return (
    <kbd className="flex gap-1 font-sans">
      {keyCaps(keys).map((cap) => (
        <kbd
          key={cap}
          className="grid h-6 min-w-6 place-items-center rounded-sm border border-line-strong bg-surface-2 px-1.5 font-sans text-ink-muted text-xs"
        >
          {cap}
        </kbd>
      ))}
    </kbd>
  )
}
