#ifndef CEXPAT_H
#define CEXPAT_H

// A shim over Expat 2.4 and later, for Importers alone.
//
// Expat's types and calling convention are macros, which Swift cannot see. So this header has fixed-width
// integers and types of our own only. Names are as they stand in the document, with their prefixes.
//
// A document type declaration stops the parser before anything of it is taken: no entity is ever declared,
// expanded or fetched.

#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define CEXPAT_NULLABLE _Nullable
#else
#define CEXPAT_NULLABLE
#endif

typedef struct cexpat_parser cexpat_parser;

/// How a call to cexpat_parse ended.
enum {
    CEXPAT_OK = 0,
    /// The text is not well-formed XML, or of an encoding that is not known.
    CEXPAT_MALFORMED = 1,
    /// There is a document type declaration.
    CEXPAT_DOCUMENT_TYPE = 2,
    /// cexpat_stop was called.
    CEXPAT_STOPPED = 3,
    CEXPAT_NO_MEMORY = 4,
};

/// What is called while parsing. Attributes are names and values in turn, ended by NULL.
typedef struct {
    void (*start)(
        void *context, const char *name,
        const char *CEXPAT_NULLABLE const *_Nonnull attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, const uint8_t *bytes, int32_t count);
} cexpat_handlers;

/// Opens a parser; NULL where there is no memory. (Macros in all types.)
cexpat_parser *CEXPAT_NULLABLE cexpat_open(cexpat_handlers handlers, void *context);

/// Closes a parser. (Macros in all types.)
void cexpat_close(cexpat_parser *CEXPAT_NULLABLE parser);

/// Parses on; returns how it ended. (Macros in all types.)
int32_t cexpat_parse(
    cexpat_parser *parser, const uint8_t *CEXPAT_NULLABLE bytes, int32_t count, int32_t is_last);

/// Ends parsing from within a handler. (Macros in all types.)
void cexpat_stop(cexpat_parser *parser);

/// Whether text is handed on; elements always are. (Macros in all types.)
void cexpat_take_text(cexpat_parser *parser, int32_t takes_text);

/// The bytes that were handed to the parser and belong to no finished token. (Macros in all types.)
int64_t cexpat_unfinished_bytes(const cexpat_parser *parser);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
