import { closeConductDialog, useConductDialog } from './openConduct'
import { ReportDialog } from './ReportDialog'
import { WarnDialog } from './WarnDialog'

/** Stands apart from what opened it, which may be gone by then: a menu, a card. */
export function ConductDialog({ isOpen }: { isOpen: boolean }) {
  const { conduct, count } = useConductDialog()
  if (!conduct) return null
  const Shown = conduct.kind === 'report' ? ReportDialog : WarnDialog
  return <Shown key={count} {...conduct} isOpen={isOpen} onClose={closeConductDialog} />
}
