import { Toast } from '@base-ui/react/toast'

/** Outside React, so that a verb can show a toast without a hook. */
export const toastManager = Toast.createToastManager()
