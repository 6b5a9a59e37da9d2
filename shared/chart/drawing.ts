/** A colour by its role, for the theme or the paper to choose; or an operator's own. */
export type Paint = 'ink' | 'muted' | 'grid' | 'bar' | 'loss' | `#${string}`;

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Paint;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Paint;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: Paint;
      readonly bold: boolean;
    };

/** A picture as plain data, so that screen and paper draw the very same one. Whoever draws escapes the texts. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Says in words what the picture shows, for who cannot see it. */
  readonly description: string;
  readonly marks: readonly Mark[];
};

/** All text of a drawing has this size, in the drawing's own units. */
export const textSize = 13;
