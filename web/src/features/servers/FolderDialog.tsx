import { Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { type FolderColor, folderName } from '@parley/domain/schema/user'
import { Folder } from 'lucide-react'
import { type CSSProperties, type SyntheticEvent, useId, useState } from 'react'
import * as v from 'valibot'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { SegmentedControl } from '#ui/SegmentedControl'
import { TextField } from '#ui/TextField'
import { saveRail } from './arrangeRailBy'
import { folderHue } from './folderHue'
import { changeFolder } from './moveInRail'
import type { RailEntry, RailFolder } from './railEntries'

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Undefined while it is closed, or once the folder is gone. */
  folder: RailFolder | undefined
  entries: readonly RailEntry[]
  uid: Uid
}

export function FolderDialog({ isOpen, onOpenChange, folder, entries, uid }: Props) {
  const { t } = useLingui()
  const formId = useId()
  return (
    <Dialog
      isOpen={isOpen && folder !== undefined}
      onOpenChange={onOpenChange}
      title={t`Edit folder`}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} variant="primary">
            <Trans>Save folder</Trans>
          </Button>
        </>
      }
    >
      {folder && (
        <FolderForm
          id={formId}
          folder={folder}
          onSave={(look) => {
            saveRail(uid, changeFolder(entries, folder.id, look))
            onOpenChange(false)
          }}
        />
      )}
    </Dialog>
  )
}

type Look = { name: string; color: FolderColor }
type FormProps = { id: string; folder: RailFolder; onSave: (look: Look) => void }

function FolderForm({ id, folder, onSave }: FormProps) {
  const { t } = useLingui()
  const nameField = useFocusOnMount<HTMLInputElement>()
  const [name, setName] = useState(folder.name)
  const [color, setColor] = useState(folder.color)
  const [nameProblem, setNameProblem] = useState<string>()
  const labels: Record<FolderColor, string> = {
    ember: t`Ember`,
    rose: t`Rose`,
    moss: t`Moss`,
    sea: t`Sea`,
    sky: t`Sky`,
    violet: t`Violet`,
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const parsed = v.safeParse(folderName, name)
    if (parsed.success) onSave({ name: parsed.output, color })
    else setNameProblem(t`Use 1 to ${limits.railFolderNameMax} characters.`)
  }
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t`Name`}
        value={name}
        error={nameProblem}
        onChange={(event) => {
          setName(event.target.value)
          setNameProblem(undefined)
        }}
        ref={nameField}
        autoComplete="off"
      />
      <SegmentedControl
        label={t`Colour`}
        value={color}
        onChange={setColor}
        options={(Object.keys(folderHue) as FolderColor[]).map((value) => ({
          value,
          label: labels[value],
          icon: <Swatch color={value} />,
        }))}
      />
    </form>
  )
}

const Swatch = ({ color }: { color: FolderColor }) => (
  <Folder
    size={16}
    strokeWidth={1.75}
    aria-hidden
    style={{ '--hue': folderHue[color] } as CSSProperties}
    className="text-[light-dark(oklch(42%_0.12_var(--hue)),oklch(82%_0.1_var(--hue)))]"
  />
)
