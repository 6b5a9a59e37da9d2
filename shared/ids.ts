/** A UUIDv7 made when the order form opens and used for exactly one order. */
export type RechargeId = string & { readonly __id: 'recharge' };
export type StaffId = string & { readonly __id: 'staff' };
export type ShiftId = string & { readonly __id: 'shift' };
