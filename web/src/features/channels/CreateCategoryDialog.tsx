import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { CreateCategoryForm } from './CreateCategoryForm'
import { FormDialog } from './FormDialog'

type Props = { serverId: ServerId; uid: Uid; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function CreateCategoryDialog({ serverId, uid, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  return (
    <FormDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t`Create a category`}
      description={t`A heading that channels stand under.`}
      submitLabel={t`Create category`}
    >
      {(form) => (
        <CreateCategoryForm {...form} serverId={serverId} uid={uid} onCreated={() => onOpenChange(false)} />
      )}
    </FormDialog>
  )
}
