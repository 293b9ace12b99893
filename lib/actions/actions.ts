import { changeAddress, confirmAddress } from "./account-address";
import { removeAccount } from "./account-deletion";
import { addPasskey, dropPasskey, namePasskey } from "./account-passkeys";
import { changePassword, forgotPassword, resetPassword } from "./account-password";
import { changeProfile } from "./account-profile";
import { passkeySignIn, signIn } from "./account-sign-in";
import { endOtherSession, signOut, signOutEverywhere } from "./account-sign-out";
import { confirmSignUp, signUp } from "./account-sign-up";
import { liftBlockAction } from "./admin-blocks";
import { becomeAdministratorAction } from "./admin-first";
import { blockAction, changeRoleAction, signOutAction, unblockAction } from "./admin-people";
import { deleteDraftAction, restoreDraftAction, saveDraftAction } from "./drafts";
import { changeDraft, previewArticle, publishArticle } from "./edit-article";
import type { AnyAction } from "./form-action";
import {
  mailTopicsAction,
  retryMailAction,
  subscribeAction,
  testMailAction,
  unsubscribeAction,
} from "./mail";
import { publishImage } from "./publish-image";

/** All writes by people. One that is not listed here does not exist; `every-write.test.ts` tries each in every way that must fail. */
const LIST: readonly AnyAction[] = [
  signUp,
  confirmSignUp,
  signIn,
  passkeySignIn,
  signOut,
  signOutEverywhere,
  endOtherSession,
  forgotPassword,
  resetPassword,
  changePassword,
  changeProfile,
  changeAddress,
  confirmAddress,
  addPasskey,
  namePasskey,
  dropPasskey,
  removeAccount,
  becomeAdministratorAction,
  changeRoleAction,
  blockAction,
  unblockAction,
  liftBlockAction,
  signOutAction,
  testMailAction,
  retryMailAction,
  mailTopicsAction,
  unsubscribeAction,
  subscribeAction,
  previewArticle,
  changeDraft,
  publishArticle,
  publishImage,
  saveDraftAction,
  deleteDraftAction,
  restoreDraftAction,
];

/** By name. */
export const ACTIONS: ReadonlyMap<string, AnyAction> = new Map(
  LIST.map((action) => [action.name, action]),
);
