import {Bool, DataType, Dictionary, Float64, Int16, Int32, Int8, Table, Utf8, tableFromIPC, tableToIPC, vectorFromArray, type Vector} from "apache-arrow";
import type {Cell, Column, ColumnType} from "./columns.js";

/**
 * Columns as an Arrow IPC file. Text that repeats is dictionary-encoded; dictionary ids are column positions,
 * not the library's running counter, so the same columns give the same bytes in any process.
 */
export function toArrow(columns: readonly Column[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [position, {name, type, values}] of columns.entries()) {
    vectors[name] = vectorFromArray(values, arrowType(type, values, position));
  }
  return tableToIPC(new Table(vectors), "file");
}

/** The columns of an Arrow IPC file that toArrow wrote. */
export function fromArrow(bytes: Uint8Array): Column[] {
  const table = tableFromIPC(bytes);
  return table.schema.fields.map((field) => {
    const vector = table.getChild(field.name);
    return {name: field.name, type: columnType(field.type), values: vector === null ? [] : (Array.from(vector) as Cell[])};
  });
}

function arrowType(type: ColumnType, values: readonly Cell[], position: number): DataType {
  switch (type) {
    case "int32": return new Int32();
    case "float64": return new Float64();
    case "bool": return new Bool();
    case "utf8": {
      const distinct = new Set(values).size;
      return distinct * 2 > values.length ? new Utf8() : new Dictionary(new Utf8(), indexType(distinct), position);
    }
  }
}

function indexType(distinct: number): Int8 | Int16 | Int32 {
  if (distinct < 2 ** 7) {
    return new Int8();
  }
  return distinct < 2 ** 15 ? new Int16() : new Int32();
}

function columnType(type: DataType): ColumnType {
  if (DataType.isInt(type)) {
    return "int32";
  }
  if (DataType.isFloat(type)) {
    return "float64";
  }
  return DataType.isBool(type) ? "bool" : "utf8";
}
