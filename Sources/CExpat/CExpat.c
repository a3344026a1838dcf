#include "CExpat.h"

#include <expat.h>
#include <stdlib.h>

struct cexpat_parser {
    XML_Parser expat;
    cexpat_handlers handlers;
    void *context;
    int64_t bytes_given;
    int32_t has_document_type;
};

static void XMLCALL start_element(void *state, const XML_Char *name, const XML_Char **attributes) {
    struct cexpat_parser *parser = state;
    parser->handlers.start(parser->context, name, attributes);
}

static void XMLCALL end_element(void *state, const XML_Char *name) {
    struct cexpat_parser *parser = state;
    parser->handlers.end(parser->context, name);
}

static void XMLCALL text(void *state, const XML_Char *bytes, int count) {
    struct cexpat_parser *parser = state;
    parser->handlers.text(parser->context, (const uint8_t *)bytes, count);
}

static void XMLCALL document_type(
    void *state, const XML_Char *name, const XML_Char *system, const XML_Char *public,
    int has_internal_subset) {
    (void)name, (void)system, (void)public, (void)has_internal_subset;
    struct cexpat_parser *parser = state;
    parser->has_document_type = 1;
    XML_StopParser(parser->expat, XML_FALSE);
}

cexpat_parser *cexpat_open(cexpat_handlers handlers, void *context) {
    struct cexpat_parser *parser = calloc(1, sizeof(struct cexpat_parser));
    if (parser == NULL) return NULL;
    parser->expat = XML_ParserCreate(NULL);
    if (parser->expat == NULL) {
        free(parser);
        return NULL;
    }
    parser->handlers = handlers;
    parser->context = context;
    XML_SetUserData(parser->expat, parser);
    XML_SetElementHandler(parser->expat, start_element, end_element);
    XML_SetCharacterDataHandler(parser->expat, text);
    XML_SetStartDoctypeDeclHandler(parser->expat, document_type);
    return parser;
}

void cexpat_close(cexpat_parser *parser) {
    if (parser == NULL) return;
    XML_ParserFree(parser->expat);
    free(parser);
}

int32_t cexpat_parse(
    cexpat_parser *parser, const uint8_t *bytes, int32_t count, int32_t is_last) {
    parser->bytes_given += count;
    enum XML_Status status = XML_Parse(parser->expat, (const char *)bytes, count, is_last);
    if (parser->has_document_type) return CEXPAT_DOCUMENT_TYPE;
    if (status != XML_STATUS_ERROR) return CEXPAT_OK;
    switch (XML_GetErrorCode(parser->expat)) {
        case XML_ERROR_NO_MEMORY: return CEXPAT_NO_MEMORY;
        case XML_ERROR_ABORTED: return CEXPAT_STOPPED;
        default: return CEXPAT_MALFORMED;
    }
}

void cexpat_stop(cexpat_parser *parser) {
    XML_StopParser(parser->expat, XML_FALSE);
}

void cexpat_take_text(cexpat_parser *parser, int32_t takes_text) {
    XML_SetCharacterDataHandler(parser->expat, takes_text ? text : NULL);
}

int64_t cexpat_unfinished_bytes(const cexpat_parser *parser) {
    int64_t index = XML_GetCurrentByteIndex(parser->expat);
    return index < 0 ? 0 : parser->bytes_given - index;
}
