/** Whether a key made this click. Chromium and Safari tell it by a count of none, Firefox by a pointer of no kind. */
export const isByKey = (click: MouseEvent): boolean =>
  click.detail === 0 || (click as Partial<PointerEvent>).pointerType === '';
