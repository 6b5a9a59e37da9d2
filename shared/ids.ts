/** A UUIDv7 made when the order form opens and used for exactly one order. */
export type RechargeId = string & { readonly __id: 'recharge' };
export type ShiftId = string & { readonly __id: 'shift' };
